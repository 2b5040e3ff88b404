import { describe, expect, it } from 'vitest';
import { drawPrints, MADE_LAYOUTS, type MadeLayout, type Print, shuffle } from '@/tests/support/files/made-layouts';
import { readLines, readTextPdf } from '@/tests/support/files/read-text-pdf';
import { orderLines } from './order-lines';

const A4 = { width: 595.28, height: 841.89 };

/** Each print once, as the words of the page give them, in the page's order. */
function expectOrder(layout: MadeLayout, read: string): void {
  expect(read).toBe(layout.prints.map((print) => print.text).join(' '));
}

const byHeight = (prints: readonly Print[]): Print[] => [...prints].sort((a, b) => a.y - b.y || a.x - b.x);
const readWhole = async (prints: readonly Print[], options = {}) =>
  readLines(await readTextPdf(await drawPrints(prints, options))).join(' ');

describe.each(MADE_LAYOUTS)('$name', (layout) => {
  it('is read in order from a file in that order', async () => {
    expectOrder(layout, await readWhole(layout.prints));
  });

  it('is read in order from a file that draws row by row', async () => {
    expectOrder(layout, await readWhole(byHeight(layout.prints)));
  });

  it('is read in order from a file in no order', async () => {
    expectOrder(layout, await readWhole(shuffle(layout.prints)));
  });

  it('is read in order where the page is a little askew', async () => {
    expectOrder(layout, await readWhole(layout.prints, { degrees: 1.5 }));
  });

  it.each([0, 0.8])('is put in order when recognised in no order, %f degrees askew', async (degrees) => {
    // Each print by itself, as a detector of lines would give it.
    const found = await Promise.all(
      shuffle(layout.prints).map(async (print) => {
        const words = (await readTextPdf(await drawPrints([print], { degrees }))).flatMap((line) => line.words);
        return { words, endsParagraph: false };
      }),
    );
    expectOrder(layout, readLines(orderLines({ lines: found, size: A4 })).join(' '));
  });
});
