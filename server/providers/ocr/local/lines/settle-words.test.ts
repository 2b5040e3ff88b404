import { describe, expect, it } from 'vitest';
import { loadKnownWords } from './known-words';
import type { ReadCrop } from './read-crops';
import { hasSameLetters, type LineReadings, settleWords } from './settle-words';
import type { LineWord } from './spell-readings';

const ADVANCE = 0.03;
const isKnown = await loadKnownWords('en');

/** Letters as the second engine gives them, one after the other; a space takes a place. */
function readAs(text: string, { confidence = 0.98, spaces = true } = {}): ReadCrop {
  const letters = Array.from(text, (letter, index) => ({ text: letter, confidence, at: (index + 0.5) * ADVANCE }));
  return { letters: letters.filter((letter) => spaces || letter.text !== ' '), confidence };
}

/** Words of tesseract's, at the same places. */
function wordsAs(text: string, confidence: number): LineWord[] {
  return [...text.matchAll(/\S+/g)].map((match) => ({
    text: match[0],
    confidence,
    x0: match.index * ADVANCE,
    x1: (match.index + match[0].length) * ADVANCE,
    y0: 0.2,
    y1: 0.8,
  }));
}

const NOTHING: LineReadings = { plain: [], line: null, second: { letters: [], confidence: 0 }, again: null };
const settle = (readings: Partial<LineReadings>) => settleWords({ ...NOTHING, ...readings }, isKnown);
const textOf = (words: LineWord[]) => words.map((word) => word.text).join(' ');

describe('settling the words of a line', () => {
  it('takes words that two engines agree on, with the boxes of tesseract', () => {
    const plain = wordsAs('Amount due 12.50', 0.95);
    const settled = settle({ plain, second: readAs('Amount due 12.50', { spaces: false }) });
    expect(textOf(settled)).toBe('Amount due 12.50');
    expect(settled.map(({ x0, x1 }) => [x0, x1])).toEqual(plain.map(({ x0, x1 }) => [x0, x1]));
  });

  it('takes the letters of the surer one, and the spaces that it drops from tesseract', () => {
    const settled = settle({
      plain: wordsAs('Amovnt dve 12.S0', 0.5),
      line: wordsAs('Amovnt dve 12.S0', 0.5),
      second: readAs('Amount due 12.50', { spaces: false }),
    });
    expect(textOf(settled)).toBe('Amount due 12.50');
    expect(settled[1]).toMatchObject({ y0: 0.2, y1: 0.8 });
  });

  it('settles each word for itself', () => {
    const plain = wordsAs('Returned goods 2l,90', 0.8);
    expect(textOf(settle({ plain, second: readAs('Retumed goods 21,90', { confidence: 0.85 }) }))).toBe(
      'Returned goods 21,90',
    );
  });

  it('prefers a word of the language to a string of letters and digits', () => {
    const plain = wordsAs('HOOK', 0.7);
    expect(textOf(settle({ plain, line: plain, second: readAs('H00K', { confidence: 0.9 }) }))).toBe('HOOK');
  });

  it('reads a letter behind an amount that tesseract took for a digit of it', () => {
    const plain = wordsAs('TEA 1.520', 0.92);
    const readings = { second: readAs('TEA 1.52 D', { confidence: 0.87 }), again: readAs('TEA 1.52 D') };
    expect(textOf(settle({ plain, line: plain, ...readings }))).toBe('TEA 1.52 D');
  });

  it.each([
    ['B00KS 4711', 'BOOKS 4711'],
    ["you'11 receive Detai1s:", "you'll receive Details:"],
    ['HTB001 T1 10 EC1R BS10 CASH1', 'HTB001 T1 10 EC1R BS10 CASH1'],
  ])('spells of %s the digits that are letters of a word', (read, expected) => {
    expect(textOf(settle({ second: readAs(read), again: readAs(read) }))).toBe(expected);
  });

  it('parts an amount from the mark of its tax', () => {
    const settled = settle({ plain: wordsAs('TEA 3.497', 0.8), second: readAs('TEA 3.49F') });
    expect(textOf(settled)).toBe('TEA 3.49 F');
    expect(settled[1]?.x1).toBeCloseTo(8 * ADVANCE);
    expect(settled[2]).toMatchObject({ x0: settled[1]?.x1 });
  });

  it('lets a second look settle what two engines dispute', () => {
    const plain = wordsAs('Kelmer 4711', 0.7);
    const second = readAs('Kelner 4711', { confidence: 0.8 });
    expect(textOf(settle({ plain, line: plain, second, again: readAs('Kelner 4711') }))).toBe('Kelner 4711');
    expect(textOf(settle({ plain, line: plain, second, again: readAs('Kelmer 4711') }))).toBe('Kelmer 4711');
  });

  it('keeps an amount whole that tesseract split at its point', () => {
    const [pence] = wordsAs('.40', 0.5);
    if (!pence) throw new Error('There is no word.');
    const plain = [...wordsAs('Tea 1', 0.5), { ...pence, x0: 5 * ADVANCE, x1: 8 * ADVANCE }];
    expect(textOf(settle({ plain, second: readAs('Tea 1.40', { spaces: false }) }))).toBe('Tea 1.40');
  });

  it('closes the gaps that tesseract sees between the broken letters of a word', () => {
    const plain = wordsAs('m erchandisin g sold', 0.9);
    const second = readAs('merchandising sold');
    expect(textOf(settle({ plain, line: plain, second }))).toBe('merchandising sold');
    // The last letter stands a little apart, as in a typewriter's hand.
    const apart = second.letters.map((letter, index) => (index < 12 ? letter : { ...letter, at: letter.at + 0.01 }));
    expect(textOf(settle({ plain, line: plain, second: { ...second, letters: apart } }))).toBe('merchandising sold');
  });

  it.each([
    ['pat.lee@example. org', 'pat.lee@example.org'],
    ['pat.lee@example .org', 'pat.lee@example.org'],
    ['www .example.org', 'www.example.org'],
    ['pat.lee@example.org. Or call', 'pat.lee@example.org. Or call'],
  ])('closes the gap that tesseract sees at a point of an address: %s', (plain, expected) => {
    const words = wordsAs(plain, 0.9);
    const letters = Array.from(plain.replaceAll(' ', ''), (text, at) => ({ text, confidence: 0.98, at: at * ADVANCE }));
    expect(textOf(settle({ plain: words, line: words, second: { letters, confidence: 0.98 } }))).toBe(expected);
  });

  it('leaves short words apart whose spaces the second engine drops', () => {
    const plain = wordsAs('I am a guest', 0.9);
    expect(textOf(settle({ plain, second: readAs('I am a guest', { spaces: false }) }))).toBe('I am a guest');
  });

  it.each([
    ['£62.40 pagado', 'E62.40 pagado', '£62.40 pagado'],
    ['VAT (£46.08)', 'VAT (46.08)', 'VAT (£46.08)'],
    ['Summe €18,00', 'Summe 18,00', 'Summe €18,00'],
    ['Señor Müller', 'Senor Muller', 'Señor Müller'],
  ])('keeps of %s what the second alphabet lacks', (plain, second, expected) => {
    expect(textOf(settle({ plain: wordsAs(plain, 0.7), second: readAs(second) }))).toBe(expected);
    const again = readAs(second);
    expect(textOf(settle({ line: wordsAs(plain, 0.7), second: readAs(second), again }))).toBe(expected);
  });

  it.each([
    ['the second engine', 'Full name', 'Fullname', 'Full name'],
    ['tesseract, where letters turn to figures', 'Part2. Parcel', 'Part 2. Parcel', 'Part 2. Parcel'],
    ['tesseract, behind the comma of a word', 'MARLOWE,118', 'MARLOWE, 118', 'MARLOWE, 118'],
    ['tesseract, before more figures than a fraction has', 'LP-7,2026', 'LP-7, 2026', 'LP-7, 2026'],
    ['nobody, within an amount', '1,250.00', '1, 250.00', '1,250.00'],
  ])('takes letters that stand close for words where a space was seen by %s', (_, second, plain, expected) => {
    const crop = readAs(second);
    let seen = 0;
    // As close as letters of one word: a space takes no room.
    const letters = crop.letters.map((letter) => ({ ...letter, at: (letter.text === ' ' ? seen : seen++) * ADVANCE }));
    expect(textOf(settle({ plain: wordsAs(plain, 0.9), second: { ...crop, letters } }))).toBe(expected);
  });

  it.each([
    ['Chocoiate', 'Chocolate'],
    ['McKinIey', 'McKinley'],
    ['Maila', 'Maila'],
  ])('tells the strokes of %s apart by the word where they are unsure', (read, expected) => {
    const unsure = readAs(read, { confidence: 0.8 });
    expect(textOf(settle({ plain: wordsAs(read, 0.8), second: unsure, again: unsure }))).toBe(expected);
    expect(textOf(settle({ plain: wordsAs(read, 0.95), second: unsure }))).toBe(read);
  });

  it('leaves out a line that both only guess at', () => {
    expect(settle({ plain: wordsAs('ay |_ 8', 0.2), second: readAs('%', { confidence: 0.3 }) })).toEqual([]);
    expect(textOf(settle({ line: wordsAs('Paid', 0.6) }))).toBe('Paid');
  });

  it('reads full-width forms as plain ones', () => {
    expect(textOf(settle({ second: readAs('Total：5') }))).toBe('Total:5');
  });
});

it('compares letters, not spaces', () => {
  expect(hasSameLetters(wordsAs('No tax', 0.9), readAs('Notax'))).toBe(true);
  expect(hasSameLetters(wordsAs('No tax', 0.9), readAs('No tex'))).toBe(false);
});
