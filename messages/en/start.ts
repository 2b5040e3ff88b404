import { cases } from './cases';

/** The list of cases, and opening one. */
export const start = { list: cases } as const;
