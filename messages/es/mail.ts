import type { mail as english } from '../en/mail';
import type { SameKeys } from '../same-keys';

export const mail: SameKeys<typeof english> = {};
