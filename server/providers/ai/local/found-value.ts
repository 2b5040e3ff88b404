/** `date` and `period` in ISO days; `money` in minor units of `currency`. */
export type FieldValue =
  | { kind: 'date'; date: string }
  | { kind: 'period'; from: string; to: string }
  | { kind: 'money'; minor: number; currency: string }
  | { kind: 'words'; text: string };

/** Offsets into the text that was searched. */
export type FoundValue = { start: number; end: number; value: FieldValue };
