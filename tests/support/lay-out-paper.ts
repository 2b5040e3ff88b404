import type { Paper, PaperPage, PaperPart } from '@/server/facts/contract';
import type { WordBox } from '@/server/providers/ocr/contract';
import { NO_NOTES } from '@/server/providers/ocr/contract';
import { groupRows } from '@/server/providers/ocr/group-rows';

/** Words at a place: `x` in letters from the left edge, `line` in lines from the top; `size` is 1 for usual print. */
export type Print = { x: number; line: number; text: string; size?: number };

const PAGE = { width: 800, height: 1100 };
const LETTER = 8;
const HEIGHT = 11;
const PITCH = 20;

export const at = (x: number, line: number, text: string, size = 1): Print => ({ x, line, text, size });

/** Prints as a page that was read: words in the order of the prints, rows by their places. */
export function layOutPage(prints: readonly Print[], number = 1): PaperPage {
  const words: WordBox[] = [];
  let text = '';
  for (const [index, print] of prints.entries()) {
    const size = print.size ?? 1;
    if (index > 0) text += prints[index - 1]?.line === print.line ? '\t' : '\n';
    for (const { index: offset, 0: word } of print.text.matchAll(/\S+/g)) {
      if (offset > 0) text += ' ';
      words.push({
        start: text.length,
        end: text.length + word.length,
        x: ((print.x + offset * size) * LETTER) / PAGE.width,
        y: (print.line * PITCH) / PAGE.height,
        w: (word.length * LETTER * size) / PAGE.width,
        h: (HEIGHT * size) / PAGE.height,
        confidence: 1,
      });
      text += word;
    }
  }
  return { number, text, words, rows: groupRows({ words, ...PAGE }), notes: NO_NOTES };
}

/** Lines of text from the left edge, one under the other. */
export const listLines = (lines: readonly string[], line = 2): Print[] =>
  lines.map((text, index) => at(6, line + index, text));

/** Label and value side by side, one pair a line. */
export const listPairs = (pairs: readonly (readonly [string, string])[], line = 2): Print[] =>
  pairs.flatMap(([label, value], index) => [at(6, line + index * 1.5, label), at(45, line + index * 1.5, value)]);

export function makePaper(id: string, ...pages: readonly (readonly Print[])[]): Paper {
  return { id, filename: `${id}.pdf`, pages: pages.map((prints, index) => layOutPage(prints, index + 1)) };
}

export const makePart = (
  paper: Paper,
  kind: string | null,
  pages = paper.pages.map(({ number }) => number),
): PaperPart => ({
  documentId: paper.id,
  pages,
  kind,
  probability: kind === null ? 0 : 0.98,
  because: [],
  refuses: false,
});
