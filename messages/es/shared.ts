import type { shared as english } from '../en/shared';
import type { SameKeys } from '../same-keys';

export const shared: SameKeys<typeof english> = {
  language: 'Idioma',
};
