import { drawPages, writePdf } from '@/tests/support/files/make-files';
import type { Sheet } from './engine/sheet';
import { measurePrint } from './engine/spread-letters';
import { plainText } from './engine/words';

/** Draws sheets as a PDF. Letters that the standard fonts lack, such as the Polish ones, come out wrong: it is only to look at. */
export function drawPdf(sheets: readonly Sheet[]): Promise<Buffer> {
  return writePdf({}, (doc) => {
    for (const { width, height, prints, rules } of sheets) {
      doc.addPage({ size: [width, height], margin: 0 });
      for (const { x0, y0, x1, y1 } of rules) doc.moveTo(x0, y0).lineTo(x1, y1).lineWidth(0.4).stroke();
      for (const print of prints) {
        const { words, x, y, size, font, align, spacing = 0 } = print;
        const shift = align ? measurePrint(print) / (align === 'right' ? 1 : 2) : 0;
        doc.font(font).fontSize(size);
        doc.text(plainText(words), x - shift, y, {
          lineBreak: false,
          baseline: 'alphabetic',
          characterSpacing: spacing,
        });
      }
    }
  });
}

/** As PNG pictures, one a page. */
export const drawPngs = async (sheets: readonly Sheet[], dpi = 70): Promise<Buffer[]> =>
  drawPages(await drawPdf(sheets), dpi);
