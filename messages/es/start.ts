import type { start as english } from '../en/start';
import type { SameKeys } from '../same-keys';

export const start: SameKeys<typeof english> = {};
