import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawPages, writePdf } from '@/tests/support/files/make-files';
import { partAtGaps } from './part-at-gaps';
import { type Picture, toPicture } from './picture';

const TYPEWRITER = fileURLToPath(import.meta.resolve('@fontsource/cousine/files/cousine-latin-400-normal.woff'));

type Line = { text: string; font?: string; size?: number; spread?: number; dpi?: number };

/** A line of print as a scanner gives it, a little soft. */
async function drawLine({ text, font = 'Helvetica', size = 10, spread = 0, dpi = 200 }: Line): Promise<Picture> {
  const pdf = await writePdf({}, (doc) => {
    doc
      .addPage({ size: [400, 60], margin: 0 })
      .font(font)
      .fontSize(size);
    doc.text(text, 20, 20, { lineBreak: false, characterSpacing: spread });
  });
  const [page] = await drawPages(pdf, dpi);
  return toPicture(sharp(page).blur(0.6).greyscale().toColourspace('b-w'));
}

/** The line as one word, as a recogniser gives it that saw no space: its text without any, its box around the ink. */
async function partLine(line: Line): Promise<string> {
  const page = await drawLine(line);
  const inked = [...page.data.keys()].filter((at) => (page.data[at] ?? 255) < 128);
  const [xs, ys] = [inked.map((at) => at % page.width), inked.map((at) => Math.floor(at / page.width))];
  const box = {
    x0: Math.min(...xs) / page.width,
    y0: Math.min(...ys) / page.height,
    x1: (Math.max(...xs) + 1) / page.width,
    y1: (Math.max(...ys) + 1) / page.height,
  };
  const word = { text: line.text.replaceAll(' ', ''), box, confidence: 0.9 };
  const [parted] = partAtGaps([{ words: [word], endsParagraph: true }], page);
  return parted?.words.map(({ text }) => text).join(' ') ?? '';
}

describe('a word with figures', () => {
  const GROUPED = [
    'QQ 12 34 56 C',
    'NL60 XBNK 0417 1643 00',
    '01632 960701',
    '€ 470.80',
    '£ 1,140.11',
    '20-11-71 04410026',
  ];

  it.each(GROUPED)('is parted where its groups stand apart: %s', async (text) => {
    for (const font of ['Helvetica', 'Times-Roman', TYPEWRITER]) expect(await partLine({ text, font })).toBe(text);
  });

  const WHOLE = ['1,114.11', '£711.10', '€1.171,40', '11/12/2011', 'NR-711.141-K', '07711111', '11:10', 'MB-111,'];

  it.each(WHOLE)('stays whole where nothing parts it: %s', async (text) => {
    for (const font of ['Helvetica', 'Times-Roman', TYPEWRITER]) expect(await partLine({ text, font })).toBe(text);
  });

  it('is parted in a coarse scan', async () => {
    expect(await partLine({ text: 'QQ 12 34 56 C', dpi: 130 })).toBe('QQ 12 34 56 C');
  });

  it('stays whole where its letters are spread, as in the boxes of a form', async () => {
    expect(await partLine({ text: 'AB204817', spread: 6 })).toBe('AB204817');
  });

  it('is known by its figures: words of letters stay as they were read', async () => {
    expect(await partLine({ text: 'Church Hill' })).toBe('ChurchHill');
  });

  it('gives each part the box of its own ink', async () => {
    const page = await drawLine({ text: 'AB 204817' });
    const word = { text: 'AB204817', box: { x0: 0.04, y0: 0.3, x1: 0.3, y1: 0.6 }, confidence: 0.9 };
    const [first, second] = partAtGaps([{ words: [word], endsParagraph: true }], page)[0]?.words ?? [];
    // At 20 points of 400, and letters of 6 points.
    expect(first?.box.x0).toBeCloseTo(0.05, 2);
    expect(first?.box.x1).toBeCloseTo(0.083, 2);
    expect(second?.box.x0).toBeCloseTo(0.091, 2);
  });
});
