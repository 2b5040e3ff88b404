import { expect, test } from 'vitest';
import { preferredLocale } from './preferred-locale';

test.each([
  ['es', 'es'],
  ['es-MX,es;q=0.9,en;q=0.8', 'es'],
  ['en-GB,en;q=0.9,es;q=0.8', 'en'],
  ['de-DE,de;q=0.9,es;q=0.4,en;q=0.2', 'es'],
  ['es;q=0, en', 'en'],
  ['de, fr', 'en'],
  ['', 'en'],
  ['*', 'en'],
])('%s gives %s', (header, locale) => {
  expect(preferredLocale(header)).toBe(locale);
});
