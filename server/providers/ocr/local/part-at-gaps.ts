import { median } from '../layout/median';
import type { LineOfWords, PlacedWord } from './compose-page';
import type { Picture } from './picture';

/**
 * Darker is ink, on a page whose light is evened and contrast stretched. Where thin letters fall into more pieces than there are
 * letters, what is lighter is ink too.
 */
const INK = [142, 190] as const;
/** Heights, widths and room are shares of the distance from one figure to the next. */
const FIGURE_HEIGHT = 1.33;
/** A space is half as wide as a figure in almost all faces; photos and justified lines narrow it. */
const SPACE = 0.26;
/** Commas and dashes are lower than letters, of their highest. */
const HIGH = 0.6;
/** More letters than an identifier has: the table grows with their square. */
const MAX_LETTERS = 40;

/**
 * Parts words that hold figures where their ink stands apart as words do. The recogniser runs groups of an identifier together
 * ("QQ 70 22 13 D", "€ 470.80"), because no dictionary tells it where such groups end.
 */
export function partAtGaps(lines: LineOfWords[], page: Picture): LineOfWords[] {
  return lines.map((line) => ({ ...line, words: line.words.flatMap((word) => partWord(word, page)) }));
}

/** `left` and `right` in pixels; the letters of the word that this ink shows, `to` exclusive. */
type Piece = { left: number; right: number; from: number; to: number };

function partWord(word: PlacedWord, page: Picture): PlacedWord[] {
  const letters = [...word.text];
  if (!/\d/.test(word.text) || letters.length < 2 || letters.length > MAX_LETTERS) return [word];
  const found = findPieces(word, letters, page);
  if (!found) return [word];
  const { pieces, advance } = found;
  const rooms = pieces.slice(1).map((piece, index) => {
    const before = pieces[index] ?? piece;
    const usual = (ROOM_AFTER[kindOf(letters[before.to - 1])] ?? 0) + (ROOM_BEFORE[kindOf(letters[piece.from])] ?? 0);
    return (piece.left - before.right) / advance - usual;
  });
  // Letters may be spread on purpose, as in the boxes of a form.
  const spread = rooms.length > 1 ? Math.max(0, Math.min(...rooms)) : 0;
  const groups: Piece[][] = [];
  for (const [index, piece] of pieces.entries()) {
    if (index > 0 && (rooms[index - 1] ?? 0) - spread <= SPACE) groups.at(-1)?.push(piece);
    else groups.push([piece]);
  }
  if (groups.length === 1) return [word];
  return groups.map((group) => {
    const [first, last] = [group[0], group.at(-1)];
    const box = {
      ...word.box,
      x0: (first?.left ?? 0) / page.width,
      x1: (last?.right ?? 0) / page.width,
    };
    return { ...word, text: letters.slice(first?.from, last?.to).join(''), box };
  });
}

/** Answers null where letters cannot be told apart. */
function findPieces(word: PlacedWord, letters: string[], page: Picture): { pieces: Piece[]; advance: number } | null {
  for (const level of INK) {
    const ink = findInk(word, page, level);
    const advance = ink.height / FIGURE_HEIGHT;
    const pieces = fitColumns(ink.columns, letters, advance);
    if (pieces) return { pieces, advance };
  }
  return null;
}

type Column = { left: number; right: number; top: number; bottom: number };

/** Stretches of columns with ink, in pixels, and the height of the ink. */
function findInk({ box }: PlacedWord, { data, width, height }: Picture, level: number) {
  const [left, right] = [Math.max(0, Math.floor(box.x0 * width)), Math.min(width, Math.ceil(box.x1 * width))];
  const [top, bottom] = [Math.max(0, Math.floor(box.y0 * height)), Math.min(height, Math.ceil(box.y1 * height))];
  const columns: Column[] = [];
  let before = false;
  for (let x = left; x < right; x += 1) {
    let [first, last] = [bottom, top - 1];
    for (let y = top; y < bottom; y += 1) {
      if ((data[y * width + x] ?? 255) >= level) continue;
      first = Math.min(first, y);
      last = y;
    }
    const isInk = last >= first;
    const open = columns.at(-1);
    if (isInk && before && open) {
      open.right = x + 1;
      open.top = Math.min(open.top, first);
      open.bottom = Math.max(open.bottom, last + 1);
    } else if (isInk) columns.push({ left: x, right: x + 1, top: first, bottom: last + 1 });
    before = isInk;
  }
  const heights = columns.map((column) => column.bottom - column.top);
  const highest = Math.max(0, ...heights);
  return { columns, height: median(heights.filter((height) => height >= highest * HIGH)) };
}

/** All columns, or, where there is one too many, those that fit the letters best: a box may hold a rule or the letter beside it. */
function fitColumns(columns: Column[], letters: string[], advance: number): Piece[] | null {
  const choices = columns.length === letters.length + 1 ? [columns.slice(1), columns.slice(0, -1)] : [columns];
  const shared = choices.flatMap((choice) => shareLetters(choice, letters, advance) ?? []);
  return shared.sort((a, b) => a.cost - b.cost)[0]?.pieces ?? null;
}

type Kind = 'figure' | 'one' | 'narrow' | 'mark' | 'wide' | 'letter';

function kindOf(letter: string | undefined): Kind {
  if (letter === undefined || /[.,:;'’|!]/.test(letter)) return 'mark';
  if (letter === '1') return 'one';
  if (/[0-9\p{Sc}]/u.test(letter)) return 'figure';
  if (/[Iiljtfr()[\]/-]/.test(letter)) return 'narrow';
  return /[MWmw@%&]/.test(letter) ? 'wide' : 'letter';
}

/** Of the ink itself. */
const WIDTH: Record<Kind, number> = { figure: 0.85, one: 0.5, narrow: 0.4, mark: 0.22, wide: 1.4, letter: 1.05 };
/** Of the paper beside it, within a word. */
const ROOM_BEFORE: Record<Kind, number> = { figure: 0.1, one: 0.2, narrow: 0.25, mark: 0.45, wide: 0.1, letter: 0.12 };
const ROOM_AFTER: Record<Kind, number> = { figure: 0.1, one: 0.3, narrow: 0.25, mark: 0.45, wide: 0.1, letter: 0.12 };

/** `cost`: how far widths and letters are apart. */
type Sharing = { pieces: Piece[]; cost: number };

/** Finds which letters each stretch of ink shows, by how wide letters are; null where letters are broken into more stretches. */
function shareLetters(columns: Column[], letters: string[], advance: number): Sharing | null {
  const count = letters.length;
  if (columns.length > count || columns.length < 2) return null;
  const ends = [0];
  for (const letter of letters) ends.push((ends.at(-1) ?? 0) + WIDTH[kindOf(letter)]);
  // costs[piece][letters shared so far], and where the piece before ended.
  let costs: number[] = Array.from({ length: count + 1 }, (_, at) => (at === 0 ? 0 : Infinity));
  const choices: number[][] = [];
  for (const { left, right } of columns) {
    const wide = (right - left) / advance;
    const next: number[] = Array.from({ length: count + 1 }, () => Infinity);
    const choice: number[] = [];
    for (let to = 1; to <= count; to += 1) {
      for (let from = 0; from < to; from += 1) {
        const cost = (costs[from] ?? Infinity) + ((ends[to] ?? 0) - (ends[from] ?? 0) - wide) ** 2;
        if (cost < (next[to] ?? Infinity)) {
          next[to] = cost;
          choice[to] = from;
        }
      }
    }
    costs = next;
    choices.push(choice);
  }
  const pieces: Piece[] = [];
  let to = count;
  for (let index = columns.length - 1; index >= 0; index -= 1) {
    const from = choices[index]?.[to] ?? 0;
    const column = columns[index];
    if (column) pieces.unshift({ left: column.left, right: column.right, from, to });
    to = from;
  }
  return { pieces, cost: costs[count] ?? Infinity };
}
