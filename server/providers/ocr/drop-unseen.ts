import { countSpelled, dropUnseen, findUnseen } from '@/server/platform/unseen-text';
import type { StoredPage } from './contract';

/**
 * The page without characters that nobody sees, whichever reader found them: a file may say that a letter on it stands for a letter and
 * a sentence of tags. Words keep their places in the text; one of which nothing is left goes. What spelled something is counted among the
 * hidden words.
 */
export function dropUnseenOnPage<Page extends Pick<StoredPage, 'text' | 'words' | 'rows' | 'notes'>>(page: Page): Page {
  const cuts = findUnseen(page.text);
  const hasOther = page.words.some(({ otherReading }) => otherReading && dropUnseen(otherReading) !== otherReading);
  if (cuts.length === 0 && !hasOther) return page;
  const moved = moveOffsets(cuts);
  const places: (number | null)[] = [];
  const words: Page['words'] = [];
  for (const word of page.words) {
    const [start, end] = [moved(word.start), moved(word.end)];
    places.push(start < end ? words.length : null);
    if (start >= end) continue;
    const other = word.otherReading === undefined ? {} : { otherReading: dropUnseen(word.otherReading) };
    words.push({ ...word, start, end, ...other });
  }
  const cells = (row: number[][]) => row.map((cell) => cell.flatMap((at) => places[at] ?? []));
  const rows = page.rows.map((row) => cells(row).filter((cell) => cell.length > 0)).filter((row) => row.length > 0);
  const hiddenWords = page.notes.hiddenWords + countSpelled(page.text);
  return { ...page, text: dropUnseen(page.text), words, rows, notes: { ...page.notes, hiddenWords } };
}

type Cut = { start: number; end: number };

/** Where an offset is once the cuts, which are in order, are made. */
function moveOffsets(cuts: readonly Cut[]): (offset: number) => number {
  const removedBefore = [0];
  for (const { start, end } of cuts) removedBefore.push((removedBefore.at(-1) ?? 0) + end - start);
  return (offset) => {
    let [low, high] = [0, cuts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cuts[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    const last = cuts[low - 1];
    const within = last ? Math.max(0, last.end - offset) : 0;
    return offset - (removedBefore[low] ?? 0) + within;
  };
}
