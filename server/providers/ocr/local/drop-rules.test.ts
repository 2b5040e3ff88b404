import { describe, expect, it } from 'vitest';
import { dropRules } from './drop-rules';
import type { Picture } from './picture';

const [WIDTH, HEIGHT] = [200, 200];
/** Words are 20 pixels high, on the line from 90 to 110. */
const LINE = { top: 90, bottom: 110 };

type Ink = { x: number; from: number; to: number; width?: number; gapAfter?: number };

function draw(strokes: Ink[]): Picture {
  const data = Buffer.alloc(WIDTH * HEIGHT, 255);
  for (const { x, from, to, width = 2, gapAfter } of strokes)
    for (let y = from; y < to; y += 1)
      if (gapAfter === undefined || y % (gapAfter * 2) < gapAfter) data.fill(20, y * WIDTH + x, y * WIDTH + x + width);
  return { data, width: WIDTH, height: HEIGHT, channels: 1 };
}

function keep(stroke: { text: string; x: number; width?: number }, page: Picture): string[] {
  const place = (text: string, x0: number, x1: number) => ({
    text,
    box: { x0: x0 / WIDTH, y0: LINE.top / HEIGHT, x1: x1 / WIDTH, y1: LINE.bottom / HEIGHT },
    confidence: 0.9,
  });
  const words = [
    place('Name', 10, 70),
    place(stroke.text, stroke.x, stroke.x + (stroke.width ?? 2)),
    place('Mary', 120, 180),
  ];
  return dropRules([{ words, endsParagraph: true }], page).flatMap((line) => line.words.map(({ text }) => text));
}

describe('a stroke among words', () => {
  it.each(['I', '[', '|', 'i', '!'])('is no word where it is a piece of a rule, read as %s', (text) => {
    expect(keep({ text, x: 100 }, draw([{ x: 100, from: 60, to: 140 }]))).toEqual(['Name', 'Mary']);
  });

  it('is none either where a fax has broken the rule', () => {
    expect(keep({ text: 'I', x: 100 }, draw([{ x: 100, from: 10, to: 190, gapAfter: 4 }]))).toEqual(['Name', 'Mary']);
  });

  it('is a word where it is as high as its line', () => {
    expect(keep({ text: 'I', x: 100 }, draw([{ x: 100, from: 90, to: 110 }]))).toEqual(['Name', 'I', 'Mary']);
  });

  it('is a word where letters stand close above and below it', () => {
    // Stems of letters in five lines, with the bows that letters have beside their stems.
    const lines = [40, 65, 90, 115, 140].flatMap((from) => [
      { x: 100, from, to: from + 20 },
      ...(from === 90 ? [] : [{ x: 102, from: from + 4, to: from + 8, width: 14 }]),
      ...(from === 90 ? [] : [{ x: 84, from: from + 8, to: from + 16, width: 14 }]),
    ]);
    expect(keep({ text: 'I', x: 100 }, draw(lines))).toEqual(['Name', 'I', 'Mary']);
  });

  it('is a word of several letters whatever stands beside it', () => {
    expect(keep({ text: 'In', x: 100 }, draw([{ x: 100, from: 10, to: 190 }]))).toEqual(['Name', 'In', 'Mary']);
  });
});
