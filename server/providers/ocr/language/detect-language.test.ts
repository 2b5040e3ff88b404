import { describe, expect, it } from 'vitest';
import { SENTENCES } from '@/tests/support/files/sentences';
import { detectLanguage } from './detect-language';
import { LANGUAGES } from './languages';

/** As a recogniser writes it that knows no accents. */
const withoutAccents = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('ß', 'B')
    .replaceAll('ł', 't');

describe.each(LANGUAGES)('a page in %s', (language) => {
  const text = SENTENCES[language].join('\n');

  it('is known by its words', () => {
    expect(detectLanguage(text)).toBe(language);
  });

  it('is known without its accents, among names and numbers', () => {
    const page = `T. Okafor\nIBAN DE89 3704 0044 0532 0130 00\n${withoutAccents(text)}\n1,204.10 EUR`;
    expect(detectLanguage(page)).toBe(language);
  });

  it('is known by one sentence', () => {
    for (const sentence of SENTENCES[language]) expect([language, null]).toContain(detectLanguage(sentence));
  });
});

it.each([
  ['a few labels', 'Total 45.20\nVAT 20% 7.53\nTHANK YOU'],
  ['numbers', '4,862.50 348.00 5,210.50 250.00'],
  ['what a picture of no text is read as', 'ee DE vr mom I PE BE DE Bh nn os re ww ll q x zz'],
  ['nothing', ''],
  ['Swedish', 'Stormen rev elva takpannor från taket under natten till den fjortonde januari. Vi bifogar kvittot.'],
  ['Catalan', 'La tempesta va arrencar onze teules de la teulada durant la nit. Adjuntem la factura de la reparació.'],
])('does not guess from %s', (_, text) => {
  expect(detectLanguage(text)).toBeNull();
});
