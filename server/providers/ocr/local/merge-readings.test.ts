import { describe, expect, it } from 'vitest';
import type { ReadCrop } from './lines/read-crops';
import type { LineWord } from './lines/spell-readings';
import { mergeReadings } from './merge-readings';

const ADVANCE = 0.03;

/** Letters as the second engine gives them, one after the other; a space takes a place. */
function readAs(text: string, confidence = 0.98, spaces = true): ReadCrop {
  const letters = Array.from(text, (letter, index) => ({ text: letter, confidence, at: (index + 0.5) * ADVANCE }));
  return { letters: letters.filter((letter) => spaces || letter.text !== ' '), confidence };
}

/** Words of the plain reading, at the same places. */
function plainAs(text: string, confidence: number): LineWord[] {
  return [...text.matchAll(/\S+/g)].map((match) => ({
    text: match[0],
    confidence,
    x0: match.index * ADVANCE,
    x1: (match.index + match[0].length) * ADVANCE,
    y0: 0.2,
    y1: 0.8,
  }));
}

const textOf = (words: LineWord[]) => words.map((word) => word.text).join(' ');

describe('merging two readings of a line', () => {
  it('keeps a plain reading that is sure of itself', () => {
    const plain = plainAs('Amount due 12.50', 0.95);
    expect(mergeReadings({ plain, second: readAs('Amountdue12.5O') })).toEqual(plain);
  });

  it('takes the letters of the surer one, and the spaces of the plain one', () => {
    const merged = mergeReadings({
      plain: plainAs('Amovnt dve 12.S0', 0.5),
      second: readAs('Amount due 12.50', 0.98, false),
    });
    expect(textOf(merged)).toBe('Amount due 12.50');
    expect(merged[1]?.x0).toBeCloseTo(7 * ADVANCE, 2);
    expect(merged[1]?.x1).toBeCloseTo(10 * ADVANCE, 2);
    expect(merged[1]).toMatchObject({ y0: 0.2, y1: 0.8, confidence: 0.98 });
  });

  it('keeps an amount whole that the plain reading split at its point', () => {
    const [pence] = plainAs('.40', 0.5);
    if (!pence) throw new Error('There is no word.');
    const plain = [...plainAs('Tea 1', 0.5), { ...pence, x0: 5 * ADVANCE, x1: 8 * ADVANCE }];
    const merged = mergeReadings({ plain, second: readAs('Tea 1.40', 0.98, false) });
    expect(textOf(merged)).toBe('Tea 1.40');
  });

  it('keeps the plain reading where the second is less sure', () => {
    const plain = plainAs('Thank you', 0.8);
    expect(mergeReadings({ plain, second: readAs('Thenk yau', 0.7) })).toEqual(plain);
  });

  it.each([
    ['£62.40 pagado', 'E62.40 pagado', '£62.40 pagado'],
    ['€ 18,00', '18,00', '€18,00'],
    ['Señor Müller', 'Senor Muller', 'Señor Müller'],
  ])('keeps of %s what the second alphabet lacks', (plain, second, expected) => {
    expect(textOf(mergeReadings({ plain: plainAs(plain, 0.7), second: readAs(second) }))).toBe(expected);
  });

  it('takes single letters of the plain reading where it is surer of them', () => {
    const second = readAs('Tlme 08:30');
    if (second.letters[1]) second.letters[1].confidence = 0.45;
    expect(textOf(mergeReadings({ plain: plainAs('Time 08:3O', 0.6), second }))).toBe('Time 08:30');
  });

  it('leaves out a line that both only guess at', () => {
    expect(mergeReadings({ plain: plainAs('ay |_ 8', 0.2), second: readAs('%', 0.3) })).toEqual([]);
    expect(textOf(mergeReadings({ plain: plainAs('Paid', 0.6), second: { letters: [], confidence: 0 } }))).toBe('Paid');
  });

  it('reads full-width forms as plain ones', () => {
    expect(textOf(mergeReadings({ plain: [], second: readAs('Total：5') }))).toBe('Total:5');
  });
});
