import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawPages, writePdf } from '@/tests/support/files/make-files';
import { toPicture } from '../picture';
import { preparePage } from '../prepare-page';
import { detectLines } from './detect-lines';
import { findPpocr } from './find-ppocr';
import { loadPpocr } from './load-ppocr';
import { readTallLines } from './read-tall-lines';

/** A letter with a number along each of its sides, one that runs up and one that runs down. */
async function drawLetter() {
  const pdf = await writePdf({}, (doc) => {
    const page = doc.addPage({ size: [400, 500], margin: 20 });
    page.font('Helvetica').fontSize(11);
    for (let line = 0; line < 12; line += 1)
      page.text('The amount was paid in full on the day of delivery.', 70, 60 + line * 20);
    page.fontSize(13);
    page
      .save()
      .rotate(-90, { origin: [30, 400] })
      .text('508174426', 30, 400, { lineBreak: false })
      .restore();
    page
      .save()
      .rotate(90, { origin: [375, 200] })
      .text('902153377', 375, 200, { lineBreak: false })
      .restore();
  });
  const [drawn] = await drawPages(pdf);
  if (!drawn) throw new Error('No page was drawn.');
  return preparePage(await toPicture(sharp(drawn).removeAlpha().toColourspace('srgb')));
}

describe.skipIf(!findPpocr())('text that runs up or down a page', () => {
  it('is read, with its place, and nothing else is', async () => {
    const ppocr = await loadPpocr();
    if (!ppocr) throw new Error('The second engine is installed and did not load.');
    const page = await drawLetter();
    const lines = (await detectLines(page, ppocr)).filter((line) => line.height > (line.right - line.left) * 2.5);
    const read = await readTallLines({ page, lines, ppocr, isOver: () => false });
    const texts = read.map((line) => line.words.map((word) => word.text).join(''));
    expect(texts.sort()).toEqual(['508174426', '902153377']);
    const words = read.flatMap((line) => line.words);
    expect(words.every(({ box }) => box.x1 < 0.15 || box.x0 > 0.85)).toBe(true);
    const [rising] = words.filter((word) => word.text.startsWith('50817'));
    expect(rising?.box.y1).toBeGreaterThan(0.75);
    expect(await readTallLines({ page, lines, ppocr, isOver: () => true })).toEqual([]);
  });
});
