import PDFDocument from 'pdfkit';

export type FontName = 'Helvetica' | 'Helvetica-Bold' | 'Times-Roman' | 'Times-Bold' | 'Courier' | 'Courier-Bold';

const doc = new PDFDocument({ autoFirstPage: false });
const known = new Map<FontName, Map<string, number>>();

/** A letter's advance as a share of the font's size. A letter outside the font's set is as wide as the one it is built on. */
export function widthOfLetter(font: FontName, letter: string): number {
  const widths = known.get(font) ?? new Map<string, number>();
  known.set(font, widths);
  let width = widths.get(letter);
  if (width === undefined) {
    const base = letter.normalize('NFD').charAt(0).replace('ł', 'l').replace('Ł', 'L').replace(/[☐☑☒]/, 'O');
    width = doc.font(font).fontSize(1000).widthOfString(base) / 1000;
    widths.set(letter, width);
  }
  return width;
}

export function widthOfText(font: FontName, size: number, text: string): number {
  let width = 0;
  for (const letter of text) width += widthOfLetter(font, letter);
  return width * size;
}

/** How far a letter reaches above and below its baseline, as shares of the font's size. */
export function reachOfLetter(letter: string): { above: number; below: number } {
  const below = /[gjpqyçQ]/.test(letter) ? 0.21 : /[,;()[\]{}|]/.test(letter) ? 0.14 : 0;
  if (/[.,_]/.test(letter)) return { above: 0.1, below };
  if (/[-–—~=+]/.test(letter)) return { above: 0.4, below: -0.2 };
  return { above: /[acegmnopqrsuvwxyz:;]/.test(letter) ? 0.53 : 0.72, below };
}
