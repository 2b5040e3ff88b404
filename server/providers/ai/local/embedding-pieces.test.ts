import { expect, it } from 'vitest';
import { splitIntoPieces } from './embedding-pieces';

it('takes the sentences of a form first, and its labels as one piece that counts for little', () => {
  const form = `Claim form
Full name: Ada Brook
Water came through the ceiling of the back bedroom. The plaster fell on the bed in the night.
Amount claimed: £380.00
I declare that the information on this form is correct and complete.`;
  expect(splitIntoPieces(form)).toEqual([
    { text: 'Water came through the ceiling of the back bedroom.', weight: 5 },
    { text: 'The plaster fell on the bed in the night.', weight: 5 },
    {
      text: 'Claim form Full name: Ada Brook Amount claimed: £380.00 I declare that the information on this form is correct and complete.',
      weight: 3,
    },
  ]);
});

it('joins a sentence that was broken over lines', () => {
  const text =
    'The wind tore the ridge tiles\nfrom the roof and rain came in.\nA roofer covered the hole with a sheet.';
  expect(splitIntoPieces(text).map((piece) => piece.text)).toEqual([
    'The wind tore the ridge tiles from the roof and rain came in.',
    'A roofer covered the hole with a sheet.',
  ]);
});

it('counts a sentence by its words, up to a limit', () => {
  const [short, long] = splitIntoPieces(`We lost the keys again.\n${'word '.repeat(40)}`);
  expect([short?.weight, long?.weight]).toEqual([1, 12]);
});

it('takes a receipt in runs of its lines', () => {
  expect(splitIntoPieces('Corner Shop\nMilk 1.20\nBread 2.10\n3.30')).toEqual([
    { text: 'Corner Shop Milk 1.20 Bread 2.10', weight: 3 },
  ]);
});

it.each(['', ' \n', '12 34', '—!?'])('finds nothing to compare in %j', (text) => {
  expect(splitIntoPieces(text)).toEqual([]);
});

it('bounds what the model is given, and samples a long text from its beginning to its end', () => {
  const sentence = (number: number) => `Sentence ${number} of this long letter tells about the leak again.`;
  const label = (number: number) => `Label ${number}`;
  const lines = Array.from({ length: 1_000 }, (_, index) => `${sentence(index)}\n${label(index)}`);
  const texts = splitIntoPieces(lines.join('\n')).map((piece) => piece.text);
  expect(texts).toHaveLength(32);
  expect(texts[0]).toBe(sentence(0));
  expect(Number(/\d+/.exec(texts[29] ?? '')?.[0])).toBeGreaterThan(950);
  // Signs that stand for many: U+FDFA is eighteen.
  for (const text of [
    'word '.repeat(400_000),
    'a\n'.repeat(500_000),
    'x'.repeat(2_000_000),
    '\ufdfa '.repeat(5_000),
    'A\n'.repeat(500_000),
    `x${' '.repeat(900_000)}y.`,
  ]) {
    const pieces = splitIntoPieces(text);
    expect(pieces.length).toBeLessThanOrEqual(32);
    for (const piece of pieces) expect(piece.text.length).toBeLessThanOrEqual(400);
  }
});
