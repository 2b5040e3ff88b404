import sharp from 'sharp';
import { beforeAll, expect, it } from 'vitest';
import { drawPages, writePdf } from '@/tests/support/files/make-files';
import { type Picture, toPicture } from '../picture';
import { hasUnreadInk } from './has-unread-ink';

let table: Picture;
let banner: Picture;

/** Ten rows on A4: what was bought from a tenth of its width on, what it cost from seven tenths on. A rule stands below. */
beforeAll(async () => {
  const pdf = await writePdf({}, (doc) => {
    doc.addPage({ size: 'A4', margin: 0 }).font('Helvetica').fontSize(10);
    for (let row = 0; row < 10; row += 1) {
      doc.text('Roof tiles, delivered', 60, 84 + row * 30, { lineBreak: false });
      doc.text(`${row + 1}20.50`, 420, 84 + row * 30, { lineBreak: false });
    }
    doc.moveTo(60, 400).lineTo(500, 400).dash(4, { space: 4 }).stroke();
    doc.rect(60, 420, 12, 12).stroke();
  });
  table = await draw(pdf);
});

/** White on black: a name on the left, a number on the right, and a bright disc as of a picture between them. */
beforeAll(async () => {
  const pdf = await writePdf({}, (doc) => {
    doc.addPage({ size: 'A4', margin: 0 }).font('Helvetica').fontSize(10);
    doc.rect(60, 60, 480, 60).fill('black').fillColor('white');
    doc.text('Lost and found', 80, 84, { lineBreak: false }).text('Form RT-29', 460, 84, { lineBreak: false });
    doc.circle(300, 90, 12).fill('white');
  });
  banner = await draw(pdf);
});

async function draw(pdf: Buffer): Promise<Picture> {
  const [drawn] = await drawPages(pdf);
  return toPicture(sharp(drawn).toColourspace('b-w'));
}

const column = (x0: number, x1: number) =>
  Array.from({ length: 10 }, (_, row) => {
    const y0 = (80 + row * 30) / 842;
    return { text: 'word', box: { x0, x1, y0, y1: y0 + 18 / 842 }, confidence: 0.96 };
  });

it('sees a column that no word stands for', async () => {
  expect(await hasUnreadInk({ page: table, words: column(0.08, 0.5) })).toBe(true);
  expect(await hasUnreadInk({ page: table, words: column(0.68, 0.85) })).toBe(true);
});

it('sees one amount among many words', async () => {
  const words = [...column(0.08, 0.5), ...column(0.68, 0.85).slice(1)];
  expect(await hasUnreadInk({ page: table, words })).toBe(true);
});

it('takes rules, boxes and bare paper for no print', async () => {
  expect(await hasUnreadInk({ page: table, words: [...column(0.08, 0.5), ...column(0.68, 0.85)] })).toBe(false);
});

it('sees light print on a banner that no word stands for', async () => {
  const word = (x0: number, x1: number) => ({ text: 'word', box: { x0, x1, y0: 0.095, y1: 0.118 }, confidence: 0.96 });
  expect(await hasUnreadInk({ page: banner, words: [word(0.12, 0.28)] })).toBe(true);
  expect(await hasUnreadInk({ page: banner, words: [word(0.12, 0.28), word(0.76, 0.9)] })).toBe(false);
});
