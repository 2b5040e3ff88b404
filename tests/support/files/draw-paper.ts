import { fileURLToPath } from 'node:url';
import { drawPages, writePdf } from './make-files';

/** The two files that the typeface comes in: western letters, and those further east. */
const FONTS = ['latin', 'latin-ext'] as const;
const fontFile = (subset: (typeof FONTS)[number]) =>
  fileURLToPath(import.meta.resolve(`@fontsource/cousine/files/cousine-${subset}-400-normal.woff`));

/** A page as a scanner gives it, A4 at 200 dpi, with each text on a line of its own, in letters of all of Europe. */
export async function drawPaper(lines: string[]): Promise<Buffer> {
  const pdf = await writePdf({}, (doc) => {
    doc.addPage({ size: 'A4', margin: 40 }).fontSize(10);
    for (const subset of FONTS) doc.registerFont(subset, fontFile(subset));
    lines.forEach((line, index) => {
      let x = 40;
      for (const run of line.match(/[\u0100-\u024f]+|[^\u0100-\u024f]+/g) ?? []) {
        doc.font(/^[\u0100-\u024f]/.test(run) ? 'latin-ext' : 'latin');
        doc.text(run, x, 60 + index * 24, { lineBreak: false });
        x += doc.widthOfString(run);
      }
    });
  });
  const [page] = await drawPages(pdf);
  if (!page) throw new Error('No page was drawn.');
  return page;
}
