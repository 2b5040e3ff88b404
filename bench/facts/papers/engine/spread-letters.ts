import type { Char } from '@/server/providers/ocr/local/text-char';
import { shapeOf, widthOfLetter } from './metrics';
import type { Print, Sheet } from './sheet';
import { type Tag, toLetters } from './words';

/** A letter on the page: as the text layer gives it, and the fact that it is part of. */
export type SetLetter = { char: Char; tag: Tag | undefined };

/** PDFium's own break between two pieces of text: it takes no room. */
const BREAK: SetLetter = { char: { text: '\n', unmapped: false, box: null, room: null, angle: 0 }, tag: undefined };

/** As a program wrote them, or row by row from the top. */
export type FileOrder = 'written' | 'rows';

/** Sets a sheet's prints letter by letter, in the order in which a file would hold them. */
export function spreadLetters(sheet: Sheet, order: FileOrder): SetLetter[] {
  const prints = order === 'written' ? sheet.prints : [...sheet.prints].sort((a, b) => a.y - b.y || a.x - b.x);
  return prints.flatMap((print) => [...setPrint(print, sheet.height), BREAK]);
}

export function measurePrint({ words, font, size, spacing = 0 }: Omit<Print, 'x' | 'y'>): number {
  return toLetters(words).reduce((sum, { text }) => sum + widthOfLetter(font, text) * size + spacing, 0);
}

function setPrint(print: Print, pageHeight: number): SetLetter[] {
  const { words, size, font, spacing = 0, align } = print;
  const width = align ? measurePrint(print) : 0;
  let x = print.x - (align === 'right' ? width : align === 'centre' ? width / 2 : 0);
  const y = pageHeight - print.y;
  return toLetters(words).map(({ text, tag }) => {
    const shape = shapeOf(font, text);
    const advance = shape.advance * size;
    const room = { x0: x, x1: x + advance, y0: y - 0.2 * size, y1: y + 0.8 * size, originX: x, originY: y, size };
    const box =
      text.trim() === ''
        ? null
        : {
            x0: x + shape.left * size,
            x1: x + shape.right * size,
            y0: y - shape.below * size,
            y1: y + shape.above * size,
          };
    x += advance + spacing;
    return { char: { text, unmapped: false, box, room, angle: 0 }, tag };
  });
}
