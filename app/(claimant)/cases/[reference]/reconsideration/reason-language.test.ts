import { expect, it } from 'vitest';
import { reasonLanguage } from './reason-language';

it('marks what was written for one decision, and no words of a case type', () => {
  expect(['own-1', 'line-0', 'amount'].map(reasonLanguage)).toEqual(['en', 'en', 'en']);
  expect(['already-paid', 'something_else'].map(reasonLanguage)).toEqual([undefined, undefined]);
});
