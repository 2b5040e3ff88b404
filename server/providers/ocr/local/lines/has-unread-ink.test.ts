import sharp from 'sharp';
import { beforeAll, expect, it } from 'vitest';
import { drawPages, writePdf } from '@/tests/support/files/make-files';
import { type Picture, toPicture } from '../picture';
import { hasUnreadInk } from './has-unread-ink';

let table: Picture;

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
  const [drawn] = await drawPages(pdf);
  table = await toPicture(sharp(drawn).toColourspace('b-w'));
});

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
