import type { help as english } from '../en/help';
import type { SameKeys } from '../same-keys';

export const help: SameKeys<typeof english> = {};
