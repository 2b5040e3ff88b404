import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawPages, writePdf } from '@/tests/support/files/make-files';
import { fitToPage, toPicture } from '../picture';
import { preparePage } from '../prepare-page';
import { findPpocr } from './find-ppocr';
import { findTurnByLines } from './find-turn-by-lines';
import { loadPpocr } from './load-ppocr';

const ITEMS = ['OAT MILK 1L', 'BREAD WHOLEMEAL', 'TOMATOES LOOSE', 'EGGS FREE RANGE 6', 'COFFEE GROUND', 'TEA BAGS 80'];

/** A till receipt: narrow, two columns far apart, in thin grey type. `grey` is how dark, 0 to 255. */
async function drawReceipt({ items, grey }: { items: number; grey: number }): Promise<Buffer> {
  const pdf = await writePdf({}, (doc) => {
    const page = doc.addPage({ size: [200, 110 + items * 12], margin: 10 });
    page.font('Courier').fontSize(8).fillColor([grey, grey, grey]);
    page.text('HOLLINS GROCERY', 12, 14).text('VAT 221 4438 09', 12, 26).text('14/03/2025 17:42', 12, 38);
    for (let index = 0; index < items; index += 1) {
      page.text(ITEMS[index % ITEMS.length] ?? '', 12, 56 + index * 12, { lineBreak: false });
      page.text(`${index + 1}.${40 + index}`, 150, 56 + index * 12, { lineBreak: false });
    }
    page.text('THANK YOU', 12, 76 + items * 12);
  });
  const [drawn] = await drawPages(pdf);
  if (!drawn) throw new Error('No page was drawn.');
  // Between thermal paper's grey and its print there is little.
  return sharp(drawn).linear(0.7, 60).blur(0.8).png().toBuffer();
}

async function turnAndPrepare(receipt: Buffer, degrees: number) {
  const turned = await sharp(receipt).rotate(degrees).png().toBuffer();
  const { width, height } = await sharp(turned).metadata();
  const page = sharp(turned)
    .toColourspace('srgb')
    .resize({ ...fitToPage({ width, height }), fit: 'fill' });
  return preparePage(await toPicture(page));
}

describe.skipIf(!findPpocr())('how a receipt lies', () => {
  it.each([
    ['a faint one', 10, 150, 0],
    ['a faint one on its right side', 10, 150, 90],
    ['a faint one upside down', 10, 150, 180],
    ['a short one', 1, 60, 0],
    ['a short one on its left side', 1, 60, 270],
  ])('is seen: %s', async (_, items, grey, degrees) => {
    const ppocr = await loadPpocr();
    if (!ppocr) throw new Error('The second engine is installed and did not load.');
    const page = await turnAndPrepare(await drawReceipt({ items, grey }), degrees);
    expect(await findTurnByLines(page, ppocr)).toBe((360 - degrees) % 360);
  });

  it('leaves an empty page as it lies', async () => {
    const ppocr = await loadPpocr();
    if (!ppocr) throw new Error('The second engine is installed and did not load.');
    const empty = { data: Buffer.alloc(600 * 800, 255), width: 600, height: 800, channels: 1 as const };
    expect(await findTurnByLines(empty, ppocr)).toBe(0);
  });
});
