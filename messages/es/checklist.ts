import type { checklist as english } from '../en/checklist';
import type { SameKeys } from '../same-keys';

export const checklist: SameKeys<typeof english> = {};
