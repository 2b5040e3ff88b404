import type { documents as english } from '../en/documents';
import type { SameKeys } from '../same-keys';

export const documents: SameKeys<typeof english> = {};
