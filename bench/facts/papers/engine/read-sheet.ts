import type { PaperPage } from '@/server/facts/contract';
import { orderLines } from '@/server/providers/ocr/layout/order-lines';
import { composePage, type LineOfWords, type PlacedWord } from '@/server/providers/ocr/local/compose-page';
import { groupLines } from '@/server/providers/ocr/local/group-lines';
import type { SheetNoise } from './noise';
import type { Sheet } from './sheet';
import { type FileOrder, type SetLetter, spreadLetters } from './spread-letters';
import { isSameTag, type Mark, type Role, type Tag } from './words';

/** A run of a page's text that only white space interrupts. */
export type MarkSpan = { start: number; end: number; role: Role | null };
/** Where a page states a fact: offsets into its text, and the indexes of its words. */
export type MarkOnPage = { mark: Mark; spans: MarkSpan[]; words: number[] };
export type SheetRead = { page: PaperPage; marks: MarkOnPage[] };

/** A word as it was read, and for each UTF-16 unit of it the fact that the letter there is part of. */
export type TracedWord = PlacedWord & { tags: (Tag | undefined)[] };
export type TracedLine = { words: TracedWord[]; endsParagraph: boolean };

/** Reads a sheet as the reader of text layers does: the same grouping into words, lines and rows, the same reading order. */
export function readSheet(input: {
  sheet: Sheet;
  number: number;
  language: string | null;
  noise: SheetNoise | null;
  order: FileOrder;
}): SheetRead {
  const { sheet, number, noise } = input;
  const { width, height } = sheet;
  const letters = spreadLetters(sheet, input.order);
  const toFraction = (x: number, y: number) => ({ x: x / width, y: 1 - y / height });
  const grouped = groupLines(
    letters.map(({ char }) => char),
    toFraction,
  );
  const traced = traceLines(grouped, letters, sheet);
  const clean: TracedLine[] = noise ? noise(traced) : traced;
  const lines: TracedLine[] = noise?.byRows ? keepTraces(orderLines({ lines: clean, size: sheet }), clean) : clean;
  const read = composePage({
    number,
    lines,
    size: sheet,
    image: { bytes: Buffer.alloc(0), contentType: 'image/webp', width, height },
    source: noise ? 'ocr' : 'text-layer',
    notes: { language: input.language },
  });
  const words = lines.flatMap((line) => line.words);
  const { text, rows, notes } = read;
  return { page: { number, text, words: read.words, rows, notes }, marks: findMarks(read, words) };
}

const keepTraces = (ordered: readonly LineOfWords[], lines: readonly TracedLine[]): TracedLine[] => {
  const traced = new Map<PlacedWord, TracedWord>(lines.flatMap(({ words }) => words.map((word) => [word, word])));
  return ordered.map(({ words, endsParagraph }) => ({
    endsParagraph,
    words: words.map((word) => traced.get(word) ?? fail('An ordered line has words of its own.')),
  }));
};

function fail(message: string): never {
  throw new Error(message);
}

/** A letter's middle as fractions of the page, and its place in the file's order. */
type LetterAt = { x: number; y: number; at: number; letter: SetLetter };

/** Bands of a page in which letters are looked up. */
const BANDS = 200;

/** Finds the letters that each word was put together from, by where they stand. */
function traceLines(lines: readonly LineOfWords[], letters: readonly SetLetter[], sheet: Sheet): TracedLine[] {
  const bands = new Map<number, LetterAt[]>();
  for (const [at, letter] of letters.entries()) {
    const { box } = letter.char;
    if (!box) continue;
    const x = (box.x0 + box.x1) / 2 / sheet.width;
    const y = 1 - (box.y0 + box.y1) / 2 / sheet.height;
    const band = Math.floor(y * BANDS);
    const list = bands.get(band);
    if (list) list.push({ x, y, at, letter });
    else bands.set(band, [{ x, y, at, letter }]);
  }
  return lines.map(({ words, endsParagraph }) => ({
    endsParagraph,
    words: words.map((word) => {
      const { x0, x1, y0, y1 } = word.box;
      const own: LetterAt[] = [];
      for (let band = Math.floor(y0 * BANDS); band <= Math.floor(y1 * BANDS); band += 1) {
        for (const near of bands.get(band) ?? []) {
          if (near.x >= x0 && near.x <= x1 && near.y >= y0 - 1e-9 && near.y <= y1 + 1e-9) own.push(near);
        }
      }
      const spell = () => own.map(({ letter }) => letter.char.text).join('');
      own.sort((a, b) => a.x - b.x);
      // Where two prints touch, the order in which they were set tells their letters apart.
      if (spell() !== word.text) own.sort((a, b) => a.at - b.at);
      if (spell() !== word.text)
        throw new Error(`Letters on the page overlap: "${word.text}" was set as "${spell()}".`);
      return {
        ...word,
        tags: own.flatMap(({ letter }) => Array<Tag | undefined>(letter.char.text.length).fill(letter.tag)),
      };
    }),
  }));
}

function findMarks(
  { text, words: placed }: Pick<PaperPage, 'text' | 'words'>,
  words: readonly TracedWord[],
): MarkOnPage[] {
  const found = new Map<Mark, MarkOnPage>();
  const last: { tag: Tag | undefined; end: number } = { tag: undefined, end: 0 };
  words.forEach((word, index) => {
    const at = placed[index];
    if (!at) return;
    word.tags.slice(0, at.end - at.start).forEach((tag, offset) => {
      const unit = at.start + offset;
      if (tag) {
        const known = found.get(tag.mark) ?? { mark: tag.mark, spans: [], words: [] };
        found.set(tag.mark, known);
        const span = known.spans.at(-1);
        if (span && isSameTag(last.tag, tag) && text.slice(last.end, unit).trim() === '') span.end = unit + 1;
        else known.spans.push({ start: unit, end: unit + 1, role: tag.role });
        if (known.words.at(-1) !== index) known.words.push(index);
      }
      [last.tag, last.end] = [tag, unit + 1];
    });
  });
  return [...found.values()];
}
