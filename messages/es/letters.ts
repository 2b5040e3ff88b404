import type { letters as english } from '../en/letters';
import type { SameKeys } from '../same-keys';

export const letters: SameKeys<typeof english> = {};
