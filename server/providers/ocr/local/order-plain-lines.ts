import { orderLines } from '../layout/order-lines';
import type { LineOfWords, PlacedWord } from './compose-page';

/** The recogniser's own order stands unless it has torn so many rows apart, and such a share of the page's rows. */
const LEAST_TORN = 3;
const TORN_SHARE = 0.2;

/**
 * Puts lines that were read in one pass into order. The recogniser orders prose, columns and letters well; a table it may read
 * column by column, so that rows fall apart. Then where the words stand decides.
 */
export function orderPlainLines(lines: LineOfWords[], size: { width: number; height: number }): LineOfWords[] {
  const sources = new Map<PlacedWord, number>();
  for (const [index, line] of lines.entries()) for (const word of line.words) sources.set(word, index);
  const rows = orderLines({ lines, size });
  const torn = rows.filter(({ words }) => {
    const from = words.map((word) => sources.get(word) ?? 0);
    // Pieces that were read one right after the other are in order already.
    return Math.max(...from) - Math.min(...from) > 1;
  });
  return torn.length >= LEAST_TORN && torn.length >= rows.length * TORN_SHARE ? rows : lines;
}
