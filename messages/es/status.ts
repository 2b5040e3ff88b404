import type { status as english } from '../en/status';
import type { SameKeys } from '../same-keys';

export const status: SameKeys<typeof english> = {};
