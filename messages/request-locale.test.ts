import { expect, test } from 'vitest';
import { requestLocale } from './request-locale';

test.each([
  ['casedraft-locale=es', 'en', 'es'],
  ['a=b; casedraft-locale=en; c=d', 'es', 'en'],
  ['casedraft-locale=fr', 'es', 'es'],
  ['not-casedraft-locale=es', 'en', 'en'],
  ['', 'es-MX', 'es'],
])('cookie "%s" and browser "%s" give %s', (cookie, accepted, locale) => {
  expect(requestLocale(new Headers({ cookie, 'accept-language': accepted }))).toBe(locale);
});
