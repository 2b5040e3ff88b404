import type { auth as english } from '../en/auth';
import type { SameKeys } from '../same-keys';

export const auth: SameKeys<typeof english> = {};
