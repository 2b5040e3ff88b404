import type { upload as english } from '../en/upload';
import type { SameKeys } from '../same-keys';

export const upload: SameKeys<typeof english> = {};
