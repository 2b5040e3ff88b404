/** Requests of several case types. */
export const COMMON_REQUESTS = {
  'Please send a new photograph of each original paper, whole and in colour.':
    'Envíe una nueva fotografía de cada documento original, completo y en color.',
  'Please tell us whose bank account we are to pay into.':
    'Díganos a nombre de quién está la cuenta bancaria en la que debemos pagar.',
} as const;
