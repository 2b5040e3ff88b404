import type { CaseField, CaseType } from '@/server/case-types/schema';
import type { DraftPage } from '@/server/providers/ai/contract';
import { type Cell, findCellBelow } from '@/server/providers/ai/local/cells';
import type { FieldValue } from '@/server/providers/ai/local/found-value';
import { isQuotable } from '@/server/providers/ai/local/quotable';
import { findValue, mustFollowLabel } from '@/server/providers/ai/local/values';

/** UTF-16 offsets into the page's text. */
export type Stretch = { start: number; end: number };
export type LabelledValue = {
  label: Stretch;
  found: Stretch;
  value: FieldValue;
  labelRank: number;
  source: 'cells' | 'text';
};

type Search = {
  page: DraftPage;
  rows: Cell[][];
  /** The document prints its labels above their boxes, so a value stands below its label rather than beside it. */
  isForm: boolean;
  field: CaseField;
  currency: string;
  isLabel: (text: string) => boolean;
};

/** How far past its label a date or an amount may stand in running text: "the total that I am claiming is therefore £5". */
const REACH = 60;
/** On the line under its label a value comes first, or the line is about something else. */
const REACH_BELOW = 12;
/** Share of the page's width: two letters. Columns are further apart. */
const WORD_GAP = 0.03;
/** Longer than any address or name, short enough that no pattern can be made slow. */
const WINDOW = 300;

/** Words printed on most forms beside those a case type asks for: never a value. */
const PRINTED = [
  ...[
    'name',
    'address',
    'date',
    'time',
    'telephone',
    'e-mail',
    'email',
    'signed',
    'signature',
    'occupation',
    'amount',
    'description',
  ],
  ...[
    'item',
    'quantity',
    'qty',
    'unit price',
    'price',
    'period',
    'place',
    'reference',
    'total',
    'subtotal',
    'postcode',
    'date of birth',
  ],
  ...['details', 'notes', 'yes', 'no', 'n/a', 'payments', 'deductions', 'balance'],
];

export function makeLabelTest(caseType: CaseType): (text: string) => boolean {
  const labels = new Set([
    ...caseType.fields.flatMap((field) => [...field.labels, field.label.toLowerCase()]),
    ...PRINTED,
  ]);
  return (text) => {
    const trimmed = text.trim();
    const first = trimmed.split(/[\t\n]/)[0] ?? '';
    if (/^[\p{L}'’ -]{2,40}:$/u.test(first.trim())) return true;
    const bare = first
      .toLowerCase()
      .replace(/\s*\([^)]*\)|[\s.:*]+$/g, '')
      .replace(/\s+/g, ' ');
    return labels.has(bare) || startsWithLabels(bare, labels);
  };
}

/** A line that is nothing but labels side by side, as a reader gives two boxes of a form: "Full name Date of birth". */
function startsWithLabels(text: string, labels: Set<string>): boolean {
  const words = text.split(' ').slice(0, 16);
  for (let count = 1; count < words.length; count++) {
    const rest = words.slice(count).join(' ');
    if (labels.has(words.slice(0, count).join(' ')) && labels.has(rest)) return true;
  }
  return false;
}

/** Everything on a page that stands beside, below or after one of the field's labels, the likeliest first. */
export function findLabelledValues(search: Search): LabelledValue[] {
  return search.field.labels
    .flatMap((label, labelRank) => {
      const hits = [...findInCells({ ...search, label }), ...findInText({ ...search, label })];
      return hits.map((hit) => ({ ...hit, labelRank }));
    })
    .sort(
      (a, b) =>
        a.labelRank - b.labelRank ||
        (a.source === b.source ? a.found.start - b.found.start : a.source === 'cells' ? -1 : 1),
    );
}

type Hit = Omit<LabelledValue, 'labelRank'>;
type ReadValue = Omit<Hit, 'source'>;

function findInCells(input: Search & { label: string }): Hit[] {
  const pattern = labelPattern(input.label, '^');
  return input.rows.flatMap((row, rowIndex) =>
    row.flatMap((cell, cellIndex) => {
      const match = pattern.exec(cell.text);
      const label = { start: cell.start, end: cell.start + (match?.[0].length ?? 0) };
      if (!match || !isQuotable(input.page.text, label.start, label.end)) return [];
      const rest = skip(cell.text, match[0].length);
      const hit =
        rest < cell.text.length
          ? readPlace({ ...input, label, place: extendToRight(input, { start: cell.start + rest, end: cell.end }) })
          : readNear({ ...input, label, rowIndex, cellIndex });
      return hit ? [{ ...hit, source: 'cells' as const }] : [];
    }),
  );
}

/** The value in the cell beside or below a label, where it must come first: what follows other words is about those. */
function readNear(input: Search & { label: Stretch; rowIndex: number; cellIndex: number }): ReadValue | null {
  const row = input.rows[input.rowIndex] ?? [];
  const cell = row[input.cellIndex];
  if (!cell) return null;
  const right = row[input.cellIndex + 1];
  const below = findCellBelow({ rows: input.rows, row: input.rowIndex, cell });
  for (const near of input.isForm ? [below, right] : [right, below]) {
    if (!near || input.isLabel(near.text)) continue;
    const read = readPlace({ ...input, place: extendToRight(input, near) });
    if (read && read.found.start - near.start <= REACH_BELOW) return read;
  }
  return null;
}

/** Over the cells that go on with the same line of text: a reader parts "27 Gorse Lane, Exeter" at the wide gap. */
function extendToRight(input: Search, place: Stretch): Stretch {
  if (!mustFollowLabel(input.field.kind)) return place;
  const row = input.rows.find((cells) => cells.some((cell) => cell.end === place.end)) ?? [];
  let last = row.find((cell) => cell.end === place.end);
  for (const cell of row) {
    if (!last || cell.start <= last.start) continue;
    const isNext = /^ *$/.test(input.page.text.slice(last.end, cell.start)) && cell.x - last.x - last.w < WORD_GAP;
    if (!isNext || input.isLabel(cell.text)) break;
    last = cell;
  }
  return { start: place.start, end: last?.end ?? place.end };
}

function findInText(input: Search & { label: string }): Hit[] {
  const { page, field, isLabel } = input;
  const matches = page.text.matchAll(labelPattern(input.label, ''));
  return [...take(matches, MOST_MATCHES)].flatMap((match) => {
    const label = { start: match.index, end: match.index + match[0].length };
    if (!isQuotable(page.text, label.start, label.end)) return [];
    let start = skip(page.text, label.end);
    const rest = lineFrom(page.text, start);
    const isBlank = rest.trim() === '';
    if (isBlank || isLabel(rest)) start = skipLine(page.text, start);
    const reach = mustFollowLabel(field.kind) ? WINDOW : isBlank ? REACH_BELOW : REACH;
    const blank = page.text.slice(start, start + reach).search(/\n\s*\n|(?<=\p{L}{2})\.\s/u);
    const hard = field.kind === 'address' || mustFollowLabel(field.kind) ? -1 : blank;
    // A value may begin within reach and end beyond it.
    const end = hard >= 0 ? start + hard : start + WINDOW;
    const hit = readPlace({ ...input, place: { start, end: Math.min(end, page.text.length) }, label });
    return hit && hit.found.start - start <= reach ? [{ ...hit, source: 'text' as const }] : [];
  });
}

function readPlace(input: Search & { place: Stretch; label: Stretch }): ReadValue | null {
  const { page, field } = input;
  const place = mustFollowLabel(field.kind) ? skipBoxEdge(page.text, input.place) : input.place;
  const text = page.text.slice(place.start, place.end);
  const found = findValue({ kind: field.kind, text, currency: input.currency, isLabel: input.isLabel });
  if (!found || !isQuotable(page.text, place.start + found.start, place.start + found.end)) return null;
  return {
    label: input.label,
    found: { start: place.start + found.start, end: place.start + found.end },
    value: found.value,
  };
}

/** The left edge of a form's box is often read as a letter of its own: "I DANIEL OKAFOR", "| 27 FERRYMAN ROW". */
function skipBoxEdge(text: string, place: Stretch): Stretch {
  const edge = /^(?:[|[\]_~]+|[Il]) +(?=[\p{Lu}\p{N}])/u.exec(text.slice(place.start, place.end));
  return { start: place.start + (edge?.[0].length ?? 0), end: place.end };
}

/** Two of the case type's own labels side by side: a row of a form's boxes. */
export function looksLikeForm(input: { rows: Cell[][]; caseType: CaseType }): boolean {
  const labels = new Set(input.caseType.fields.flatMap((field) => field.labels));
  const isLabel = (cell: Cell): boolean => labels.has(cell.text.toLowerCase().replace(/\s+/g, ' '));
  return input.rows.some((row) => row.filter(isLabel).length > 1);
}

/** The label as whole words, however spaced, with a bracketed remark: "Date of damage (day, month, year)". */
function labelPattern(label: string, anchor: '' | '^'): RegExp {
  const words = label.split(' ').map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(
    `${anchor}(?<![\\p{L}\\p{N}-])${words.join('\\s+')}(?![\\p{L}\\p{N}-])(?: \\([^)\\n]{1,40}\\))?`,
    anchor ? 'iu' : 'giu',
  );
}

/** A page that repeats one label more often than a long table would was made to keep us busy. */
const MOST_MATCHES = 100;

function* take<T>(items: Iterable<T>, count: number): Generator<T> {
  let left = count;
  for (const item of items) {
    if (left-- <= 0) return;
    yield item;
  }
}

const LINK = /^(?:[ \t:.*=–—]+|-(?![£€$\d])|(?:is|was|known as)(?= ))/;

/** Past what links a label to its value on the same line; not past a minus sign. */
function skip(text: string, from: number): number {
  let at = from;
  for (let link = LINK.exec(text.slice(at, at + REACH)); link; link = LINK.exec(text.slice(at, at + REACH)))
    at += link[0].length;
  return at;
}

function lineFrom(text: string, from: number): string {
  const end = text.indexOf('\n', from);
  return text.slice(from, end < 0 ? text.length : end);
}

function skipLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  if (end < 0) return text.length;
  const next = text.slice(end).search(/\S/);
  return next < 0 ? text.length : end + next;
}
