import type { LabelIndex, Phrase } from '@/server/facts/extract/label-index';
import type { Cell, PageView } from '@/server/facts/extract/page-view';
import { isFiller, type Token } from '@/server/facts/extract/tokens';

/** A label where it stands on a page. */
export type LabelHit = {
  phrase: Phrase;
  /** Offsets into the page's text; the words between belong to the label where it stands in one cell. */
  start: number;
  end: number;
  /** Where its last word stands. */
  cell: Cell;
  /** Where its first word stands: above `cell` where the label is broken into two lines. */
  firstCell: Cell;
  /** Places of its first and past its last word among the tokens of their cells. */
  firstToken: number;
  endToken: number;
  /** Letters in which it differs from the phrase. */
  edits: number;
};

/** Whether nothing but its number stands before a label in its cell. */
export const startsItsCell = ({ firstCell, firstToken }: LabelHit): boolean => firstToken <= firstCell.lead;

/** A page that repeats labels more often than a long table would was made to keep us busy. */
const MOST_HITS = 1_500;

/** The labels of a page; of two that share a word the one of more words, else the better read, is kept. */
export function findLabels(view: PageView, index: LabelIndex): LabelHit[] {
  const hits: LabelHit[] = [];
  for (const cell of view.cells) {
    for (let at = 0; at < cell.tokens.length; at++) {
      const hit = matchAt(cell, at, index);
      // "I, Ada Poole": any other "I" may be the edge of a box.
      if (!hit || (hit.end - hit.start === 1 && !/^\s?,/.test(view.page.text.slice(hit.end, hit.end + 2)))) continue;
      hits.push(hit);
      if (hits.length >= MOST_HITS) return dropInner(hits);
    }
  }
  return dropInner(hits);
}

function matchAt(cell: Cell, at: number, index: LabelIndex): LabelHit | null {
  const first = cell.tokens[at];
  if (!first) return null;
  let best: LabelHit | null = null;
  for (const { word, edits } of index.likeWords(first.text)) {
    for (const phrase of index.byFirst.get(word) ?? []) {
      if (best && best.phrase.words.length > phrase.words.length) continue;
      const hit = matchPhrase({ cell, at, phrase, edits, index });
      if (hit && (!best || isBetter(hit, best))) best = hit;
    }
  }
  return best;
}

const isBetter = (a: LabelHit, b: LabelHit): boolean =>
  a.phrase.words.length > b.phrase.words.length ||
  (a.phrase.words.length === b.phrase.words.length && a.edits < b.edits);

type Match = { cell: Cell; at: number; phrase: Phrase; edits: number; index: LabelIndex };

function matchPhrase({ cell: firstCell, at: firstToken, phrase, edits: firstEdits, index }: Match): LabelHit | null {
  let [cell, at, edits] = [firstCell, firstToken + 1, firstEdits];
  let last: Token | undefined = firstCell.tokens[firstToken];
  const start = last?.start ?? 0;
  for (const word of phrase.words.slice(1)) {
    let token = cell.tokens[at];
    while (token && token.text !== word && isFiller(token.text)) token = cell.tokens[++at];
    if (!token) {
      // A label in a narrow cell goes on in the line under it.
      const under: Cell | null = cell.next ?? nearUnder(cell);
      if (!under || cell !== firstCell || firstToken > firstCell.lead) return null;
      // Two lines with an answer each are two labels.
      if (hasAnswer(firstCell) && hasAnswer(under)) return null;
      [cell, at] = [under, 0];
      token = cell.tokens[0];
      while (token && token.text !== word && isFiller(token.text)) token = cell.tokens[++at];
    }
    if (!token) return null;
    const found = token.text === word ? 0 : index.likeWords(token.text).find((like) => like.word === word)?.edits;
    if (found === undefined) return null;
    edits += found;
    last = token;
    at += 1;
  }
  if (!last) return null;
  const hit = { phrase, start, end: last.end, cell, firstCell, firstToken, endToken: at, edits };
  return takeFillers(hit);
}

/** With the small words that stand at its cell's beginning or end: "The landlord", "Prepared for:". */
function takeFillers(hit: LabelHit): LabelHit {
  const { cell, firstCell } = hit;
  const own = { ...hit };
  const before = firstCell.tokens.slice(firstCell.lead, own.firstToken);
  const [opening] = before;
  if (opening && before.every(({ text }) => isFiller(text))) {
    own.firstToken = firstCell.lead;
    own.start = opening.start;
  }
  let end = own.endToken;
  while (cell.tokens[end] && isFiller(cell.tokens[end]?.text ?? '')) end += 1;
  const closing = cell.tokens[end - 1];
  const rest = closing && cell.text.slice(closing.end - cell.start);
  if (closing && end > own.endToken && rest !== undefined && /^\)?\s*(?:[:?]|$)/.test(rest)) {
    own.endToken = end;
    own.end = closing.end;
  }
  return own;
}

const hasAnswer = ({ right }: Cell): boolean => right !== null && /\d/.test(right.text);

/** The line right under a cell, with the same left edge. */
function nearUnder(cell: Cell): Cell | null {
  const [under] = cell.below;
  if (!under || under.y - cell.y > cell.h * 2.4 || Math.abs(under.x - cell.x) > cell.h) return null;
  return under;
}

/** Hits from the top, none of which shares a word with another that says more. */
function dropInner(hits: readonly LabelHit[]): LabelHit[] {
  const taken = new Set<string>();
  const kept: LabelHit[] = [];
  const ordered = [...hits].sort(
    (a, b) => b.phrase.words.length - a.phrase.words.length || a.edits - b.edits || a.start - b.start,
  );
  for (const hit of ordered) {
    const own = listTokens(hit);
    if (own.some((token) => taken.has(token))) continue;
    for (const token of own) taken.add(token);
    kept.push(hit);
  }
  return joinTongues(kept.sort((a, b) => a.start - b.start));
}

/** "Zweck / Purpose of trip" is one label in two languages: both of them begin and end where it does. */
function joinTongues(hits: readonly LabelHit[]): LabelHit[] {
  const joined = hits.map((hit) => ({ ...hit }));
  for (const [at, hit] of joined.entries()) {
    const last = joined[at - 1];
    if (!last || last.cell !== hit.firstCell || hit.cell !== hit.firstCell) continue;
    const between = hit.cell.text.slice(last.end - hit.cell.start, hit.start - hit.cell.start);
    if (!/^\s*[/|(]\s*$/.test(between)) continue;
    for (const one of joined.slice(Math.max(0, at - 2), at)) {
      if (one.end === last.end || one === last) Object.assign(one, { end: hit.end, endToken: hit.endToken });
    }
    Object.assign(hit, { start: last.start, firstToken: last.firstToken, firstCell: last.firstCell });
  }
  return joined.map(takeOtherTongue);
}

/** Words of the other language are a label's as well, though no lexicon has them. */
const MOST_WORDS = 4;

function takeOtherTongue(hit: LabelHit): LabelHit {
  const { cell, firstCell } = hit;
  const parts = cell === firstCell ? cell.text.split(/\s\/\s/) : [];
  const [left = '', right = ''] = parts;
  if (parts.length !== 2 || /\d/.test(cell.text)) return hit;
  const middle = cell.start + left.length;
  const isLeft = hit.end <= middle;
  const side = cell.tokens.filter(({ start }) => start < middle === isLeft);
  const other = cell.tokens.filter(({ start }) => start < middle !== isLeft);
  const isWhole = side.every(({ start, end, text }) => isFiller(text) || (start >= hit.start && end <= hit.end));
  if (!isWhole || other.length > MOST_WORDS || (!isLeft && right === '')) return hit;
  const [first, last] = [cell.tokens[cell.lead], cell.tokens.at(-1)];
  if (!first || !last) return hit;
  return { ...hit, start: first.start, end: last.end, firstToken: cell.lead, endToken: cell.tokens.length };
}

function listTokens({ cell, firstCell, firstToken, endToken }: LabelHit): string[] {
  const spans: [Cell, number, number][] =
    cell === firstCell
      ? [[cell, firstToken, endToken]]
      : [
          [firstCell, firstToken, firstCell.tokens.length],
          [cell, 0, endToken],
        ];
  return spans.flatMap(([one, from, to]) =>
    Array.from({ length: to - from }, (_, offset) => `${one.index}:${from + offset}`),
  );
}
