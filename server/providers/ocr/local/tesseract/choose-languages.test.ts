import { expect, it } from 'vitest';
import { chooseLanguages } from './choose-languages';

it('takes the languages that are named, in their order, and all where none is', () => {
  expect(chooseLanguages(['pl', 'en'])).toEqual(['pl', 'en']);
  expect(chooseLanguages(null)).toEqual(['en', 'de', 'es', 'fr', 'it', 'nl', 'pl', 'pt']);
});

it('refuses a language that cannot be read, and says which can', () => {
  expect(() => chooseLanguages(['en', 'sv'])).toThrow(
    'sv is none of the languages that can be read: en, de, es, fr, it, nl, pl, pt',
  );
});
