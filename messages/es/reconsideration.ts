import type { reconsideration as english } from '../en/reconsideration';
import type { SameKeys } from '../same-keys';

export const reconsideration: SameKeys<typeof english> = {};
