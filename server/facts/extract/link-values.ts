import type { CaseField } from '@/server/case-types/schema';
import { isContrary, isLeading } from '@/server/facts/extract/contrary-words';
import type { Votes } from '@/server/facts/extract/count-votes';
import type { LabelHit } from '@/server/facts/extract/find-labels';
import { endsItsCell, findPlaces, type How, type Place } from '@/server/facts/extract/find-places';
import type { PageValues } from '@/server/facts/extract/page-values';
import type { Cell, PageView } from '@/server/facts/extract/page-view';
import { isFiller, tokensOf } from '@/server/facts/extract/tokens';
import type { Span } from '@/server/facts/values/span';

/** The kinds of value that their own signs tell. */
export const TYPED = [
  'money',
  'date',
  'period',
  'quantity',
  'iban',
  'phone',
  'national_insurance',
  'reference',
] as const;
export type TypedKind = (typeof TYPED)[number];
export const isTyped = (kind: CaseField['kind']): kind is TypedKind => (TYPED as readonly string[]).includes(kind);

/** A value that may be a label's, and how the two stand to one another. */
export type Link = {
  hit: LabelHit;
  how: How;
  value: Span;
  /** Which of its kind's values in the place it is, from the label on. */
  nth: number;
  /** Words between label and value that neither links. */
  gap: number;
  /** The label's cell holds only the label, and the value's only the value. */
  isLabelWhole: boolean;
  isValueWhole: boolean;
  /** Cells or lines to the place, and line heights. */
  steps: number;
  distance: number;
  /** Other labels between the two. */
  labelsBetween: number;
  /** Words beside the label in its cell that are no part of it, and those of them that make it another label. */
  extraWords: number;
  contraryWords: number;
  /** Cells under a label over its value that could be values too, as in a list. */
  run: number;
  /** How much the side is where the paper sets its values; 1 within a cell. */
  vote: number;
  /** By rule of thumb, 0 to 1, how much the value looks like the label's by where it stands. */
  nearness: number;
};

/** Values of one place that are looked at, from the label on. */
const MOST_IN_PLACE = 4;

/** Every typed value that could be the label's. */
export function linkValues(input: {
  hit: LabelHit;
  kinds: readonly TypedKind[];
  view: PageView;
  values: PageValues;
  labelStarts: readonly number[];
  votes: Votes;
}): Link[] {
  const { hit, view } = input;
  const places = findPlaces(hit, view);
  return input.kinds.flatMap((kind) => places.flatMap((place) => linkPlace({ ...input, kind, place })));
}

function linkPlace(input: {
  hit: LabelHit;
  kind: TypedKind;
  place: Place;
  view: PageView;
  values: PageValues;
  labelStarts: readonly number[];
  votes: Votes;
}): Link[] {
  const { place, hit, view } = input;
  const inside = findInside<Span>(input.values[input.kind], place);
  const ordered = place.how === 'before' ? inside.reverse() : inside;
  return ordered
    .slice(0, MOST_IN_PLACE)
    .map((value, nth) =>
      describeLink({ hit, place, value, nth, view, labelStarts: input.labelStarts, votes: input.votes }),
    );
}

/** The values that begin and end within a stretch, found by halving as a page may hold thousands. */
function findInside<Value extends Span>(values: readonly Value[], { start, end }: Span): Value[] {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const inside: Value[] = [];
  for (let at = low; inside.length < 24; at++) {
    const value = values[at];
    if (!value || value.start >= end) break;
    if (value.end <= end) inside.push(value);
  }
  return inside;
}

export function describeLink(input: {
  hit: LabelHit;
  place: Place;
  value: Span;
  nth: number;
  view: PageView;
  labelStarts: readonly number[];
  votes: Votes;
}): Link {
  const { hit, place, value, nth, view } = input;
  const isInside = place.how === 'inline' || place.how === 'before';
  const from = place.how === 'before' ? value.end : place.how === 'inline' ? hit.end : place.start;
  const to = place.how === 'before' ? hit.start : value.start;
  const gapWords = countGap(view, from, to);
  const valueCell = view.cellAt(value.start);
  const isValueWhole = !valueCell || !hasWordsAround({ view, hit, value, start: valueCell.start });
  const isLabelAlone = !hasWordsAround({ view, hit, value, start: hit.firstCell.start });
  const own = listExtra(view, hit, value);
  const labelsBetween = isInside
    ? countBetween(input.labelStarts, Math.min(hit.end, value.end), Math.max(hit.start, value.start))
    : countLabelCells(hit, place, input.labelStarts);
  const link = {
    hit,
    how: place.how,
    value: { start: value.start, end: value.end },
    nth,
    gap: gapWords,
    isLabelWhole: isInside ? isLabelAlone : endsItsCell(hit, view) && own.before === 0,
    isValueWhole,
    steps: place.steps,
    distance: place.distance,
    labelsBetween,
    extraWords: own.before + own.after,
    contraryWords: own.contrary,
    run: place.how === 'below' ? countRun(hit.cell.below, view.lineHeight) : 0,
    vote: place.how === 'inline' || place.how === 'before' ? 1 : input.votes[place.how],
  };
  return { ...link, nearness: guessNearness(link) };
}

function countGap(view: PageView, from: number, to: number): number {
  if (to <= from) return 0;
  const words = view.flow.slice(from, Math.min(to, from + 400)).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !isFiller(word.toLowerCase()) && !isLeading(word.toLowerCase())).length;
}

/** Whether the cell that begins there has words that are in neither the label nor the value. */
function hasWordsAround(input: { view: PageView; hit: LabelHit; value: Span; start: number }): boolean {
  const cell = input.view.cellAt(input.start);
  return (cell?.tokens ?? []).some(
    ({ start, end, text }) =>
      !(start < input.hit.end && end > input.hit.start) &&
      !(start < input.value.end && end > input.value.start) &&
      !isFiller(text) &&
      // The hour beside a date.
      !/^\d{1,2}$/.test(text),
  );
}

/** How many words to either side of a label are looked at. */
const BESIDE = 4;
/** Signs before a label in whose sentence a word can make it another: "the next day was calm, with a highest gust of". */
const AHEAD = 70;

function listExtra(view: PageView, hit: LabelHit, value: Span): { before: number; after: number; contrary: number } {
  const isFree = (token: { start: number; end: number; text: string }): boolean =>
    !isFiller(token.text) && !(token.start < value.end && token.end > value.start);
  const before = hit.firstCell.tokens
    .slice(Math.max(hit.firstCell.lead, hit.firstToken - BESIDE), Math.max(hit.firstCell.lead, hit.firstToken))
    .filter(isFree);
  const after = hit.cell.tokens
    .slice(hit.endToken, hit.endToken + BESIDE)
    .filter(
      (token) =>
        isFree(token) &&
        (token.end <= value.start ||
          value.end <= hit.start ||
          value.start < hit.cell.start ||
          value.start >= hit.cell.end),
    );
  // What stands past a value before it is another sentence's.
  const kept = after.filter(({ start }) => value.start < hit.end || start < value.start || value.start >= hit.cell.end);
  const ahead = tokensOf(
    view.flow
      .slice(Math.max(0, hit.start - AHEAD), hit.start)
      .split(/[.;:!?␞]/)
      .at(-1) ?? '',
    0,
  );
  const isContraryHere = ({ text }: { text: string }): boolean => isContrary(text) && !hit.phrase.words.includes(text);
  const contrary = ahead.filter(isContraryHere).length + kept.filter(isContraryHere).length;
  return { before: before.length, after: kept.length, contrary };
}

function countBetween(starts: readonly number[], from: number, to: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  let count = 0;
  while (count < 9 && (starts[low + count] ?? Number.POSITIVE_INFINITY) < to) count += 1;
  return count;
}

/** Cells between the label's and the place's that begin with a label, the place's own counted too. */
function countLabelCells(hit: LabelHit, place: Place, starts: readonly number[]): number {
  const isLabel = (cell: { start: number; end: number }): boolean => countBetween(starts, cell.start, cell.end) > 0;
  let count = place.cell !== hit.cell && isLabel(place.cell) ? 1 : 0;
  if (place.how === 'right') {
    for (let cell = hit.cell.right; cell && cell !== place.cell; cell = cell.right) if (isLabel(cell)) count += 1;
  }
  if (place.how === 'below') {
    for (const cell of hit.cell.below) {
      if (cell === place.cell) break;
      if (isLabel(cell)) count += 1;
    }
  }
  return count;
}

function guessNearness(link: Omit<Link, 'nearness'>): number {
  const base = BASE[link.how](link) * link.vote ** 0.7;
  const between = 0.35 ** Math.min(3, link.labelsBetween);
  const words = 0.9 ** Math.min(8, link.gap);
  const extra = 0.88 ** Math.min(6, link.extraWords) * 0.6 ** Math.min(3, link.contraryWords);
  return base * between * words * extra * 0.75 ** link.nth;
}

const BASE: Readonly<Record<How, (link: { steps: number; distance: number }) => number>> = {
  inline: () => 1,
  right: ({ steps }) => 0.95 * 0.75 ** (steps - 1),
  below: ({ steps, distance }) => 0.9 * 0.6 ** (steps - 1) * (distance > 2.8 ? 0.7 : 1),
  above: () => 0.9,
  before: () => 0.35,
};

/** How many cells follow one another at a list's distance. */
function countRun(below: readonly Cell[], lineHeight: number): number {
  let count = below.length > 0 ? 1 : 0;
  for (const [at, cell] of below.entries()) {
    const next = below[at + 1];
    if (!next || next.y - cell.y > lineHeight * 2.6) break;
    count += 1;
  }
  return count;
}
