import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawPages, writePdf } from '@/tests/support/files/make-files';
import type { PlacedWord } from './compose-page';
import { loadPpocr } from './lines/load-ppocr';
import { toPicture } from './picture';
import { isUnsure, rereadWords } from './reread-words';

const [WIDTH, HEIGHT] = [400, 60];
type First = { text: string; confidence: number };

/** Draws words on a line, tells what the first engine made of each, and reads them again with the second one, which is installed for tests. */
async function reread(printed: string[], first: First[]) {
  const boxes: PlacedWord['box'][] = [];
  const pdf = await writePdf({}, (doc) => {
    doc
      .addPage({ size: [WIDTH, HEIGHT], margin: 0 })
      .font('Helvetica')
      .fontSize(10);
    let x = 20;
    for (const text of printed) {
      doc.text(text, x, 20, { lineBreak: false });
      const wide = doc.widthOfString(text);
      boxes.push({ x0: x / WIDTH, y0: 21 / HEIGHT, x1: (x + wide) / WIDTH, y1: 29 / HEIGHT });
      x += wide + 4;
    }
  });
  const [drawn] = await drawPages(pdf);
  const page = await toPicture(sharp(drawn).greyscale().toColourspace('b-w'));
  const ppocr = await loadPpocr();
  if (!ppocr) throw new Error('The second engine is not installed.');
  const words = first.map((word, index) => ({ ...word, box: boxes[index] ?? { x0: 0, y0: 0, x1: 0, y1: 0 } }));
  const lines = await rereadWords({ page, lines: [{ words, endsParagraph: true }], ppocr, isOver: () => false });
  return { words, read: lines.flatMap((line) => line.words) };
}

describe('a word that the first engine is not sure of', () => {
  it('keeps its misread figures beside what the second one reads, and says that it is doubted', async () => {
    const { words, read } = await reread(
      ['15', 'January', '2026'],
      [
        { text: '16', confidence: 0.86 },
        { text: 'January', confidence: 0.96 },
        { text: '2026', confidence: 0.96 },
      ],
    );
    expect(read[0]).toEqual({ text: '15', otherReading: '16', box: words[0]?.box, confidence: 0.6 });
    expect(read.slice(1)).toEqual(words.slice(1));
  });

  it('is surer where both read the same', async () => {
    const { read } = await reread(['LE15'], [{ text: 'LE15', confidence: 0.7 }]);
    expect(read[0]).toMatchObject({ text: 'LE15', confidence: 0.92 });
    expect(read[0]).not.toHaveProperty('otherReading');
  });

  it('is read as it stands where the first reading was a guess, without a doubt that nobody needs', async () => {
    const { read } = await reread(['MARQUES,'], [{ text: 'Marques,', confidence: 0.17 }]);
    expect(read.map(({ text, otherReading }) => [text, otherReading])).toEqual([['MARQUES,', undefined]]);
  });

  it('is parted where the second engine sees spaces', async () => {
    const { read } = await reread(['QQ 41 09 55 B'], [{ text: 'QQ4109558', confidence: 0.44 }]);
    expect(read.map(({ text }) => text).join('')).toBe('QQ410955B');
    expect(read.length).toBeGreaterThan(2);
    const edges = read.flatMap(({ box }) => [box.x0, box.x1]);
    expect(edges).toEqual([...edges].sort((a, b) => a - b));
  });

  it('keeps a sign that the second engine does not know', async () => {
    const { read } = await reread(['£522.00'], [{ text: '£622.00', confidence: 0.81 }]);
    expect(read.map(({ text, otherReading }) => [text, otherReading])).toEqual([['£522.00', '£622.00']]);
  });
});

describe('words that are read again', () => {
  const box = { x0: 0, y0: 0, x1: 0.1, y1: 0.1 };
  it.each([
    ['a figure read with some doubt', { text: '16', confidence: 0.86 }, true],
    ['a figure read surely', { text: '16', confidence: 0.95 }, false],
    ['a word read with some doubt', { text: 'Harbour', confidence: 0.86 }, false],
    ['a guess at a word', { text: 'Marques', confidence: 0.2 }, true],
    ['a dotted line', { text: 'ceeeees', confidence: 0.1 }, false],
    ['a mark', { text: '—', confidence: 0.1 }, false],
  ])('%s', (_, word, expected) => {
    expect(isUnsure({ ...word, box })).toBe(expected);
  });
});
