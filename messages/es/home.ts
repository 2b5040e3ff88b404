import type { home as english } from '../en/home';
import type { SameKeys } from '../same-keys';

export const home: SameKeys<typeof english> = {};
