/** Requests of several case types. */
export const COMMON_REQUESTS = {
  'Please send a new photograph of each original paper, whole and in colour.':
    'Envíe una nueva fotografía de cada documento original, completo y en color.',
  'Please tell us whose bank account we are to pay into.':
    'Díganos a nombre de quién está la cuenta bancaria en la que debemos pagar.',
  'Please send clearer copies of the papers that show the amounts.':
    'Envíe copias más claras de los documentos que muestran los importes.',
  'Please tell us how often you pay the rent: every week, every four weeks or every month.':
    'Díganos cada cuánto paga el alquiler: cada semana, cada cuatro semanas o cada mes.',
  'Please tell us how often you are paid: every week, every two weeks, every four weeks or every month. If one of the payments was an extra one, please tell us which.':
    'Díganos cada cuánto cobra: cada semana, cada dos semanas, cada cuatro semanas o cada mes. Si uno de los pagos fue extraordinario, díganos cuál.',
} as const;
