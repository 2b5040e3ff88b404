import type { LineOfWords, PlacedWord } from '../compose-page';

/** Puts pieces of lines in order, rows from the top and pieces from the left; pieces of one row become one line. */
export function orderRows(pieces: PlacedWord[][], size: { width: number; height: number }): LineOfWords[] {
  const placed = pieces.map((words) => {
    const y0 = Math.min(...words.map((word) => word.box.y0)) * size.height;
    const y1 = Math.max(...words.map((word) => word.box.y1)) * size.height;
    return { words, x: Math.min(...words.map((word) => word.box.x0)), middle: (y0 + y1) / 2, height: y1 - y0 };
  });
  placed.sort((a, b) => a.middle - b.middle);
  const rows: (typeof placed)[] = [];
  for (const piece of placed) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    // Half a line's height: more is the next row.
    if (row && last && piece.middle - last.middle < Math.min(piece.height, last.height) / 2) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => ({
    words: row.sort((a, b) => a.x - b.x).flatMap((piece) => piece.words),
    endsParagraph: false,
  }));
}
