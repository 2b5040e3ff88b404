import type { start as english } from '../en/start';
import type { SameKeys } from '../same-keys';
import { cases } from './cases';

export const start: SameKeys<typeof english> = { list: cases };
