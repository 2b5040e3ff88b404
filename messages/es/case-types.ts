import type { caseTypes as english } from '../en/case-types';
import type { SameKeys } from '../same-keys';

export const caseTypes: SameKeys<typeof english> = {};
