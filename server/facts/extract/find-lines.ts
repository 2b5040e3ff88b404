import type { CaseField } from '@/server/case-types/schema';
import type { FactValueOf } from '@/server/facts/contract';
import type { PageReading, PartView } from '@/server/facts/extract/find-candidates';
import { startsItsCell } from '@/server/facts/extract/find-labels';
import type { Cell } from '@/server/facts/extract/page-view';
import { withSingleBlanks } from '@/server/facts/extract/read-value';
import type { Amount } from '@/server/facts/values/find-amounts';
import type { Span } from '@/server/facts/values/span';
import { isQuotable } from '../quotable';

export type FoundLine = {
  page: PageReading;
  value: FactValueOf<'line'>;
  /** Its amount, its description, its date. */
  quotes: Span[];
  probability: number;
};

/** Lines of one list that are looked at. */
const MOST_LINES = 200;
/** In letters' widths: amounts of one column end there. */
const SAME_EDGE = 2;
const SUM =
  /^\W*(?:sub[- ]?total|total|grand|net|vat|tax|sum|balance|deposit|discount|less|amount|incl|including|of which|paid|cash|card|change|carried|brought|due|summe|gesamt|zwischensumme|mwst|ust|netto|brutto|montant|tva|importe|iva|totale|imponibile|subtotale|razem|suma|podatek|totaal|subtotaal|btw|subtotal|base imponible|kwota|zwrot|all|advance)\b/iu;
/** By hand, on made papers: lines that make the stated total, and lines that don't. */
const ADDED_UP = 0.98;
const NOT_ADDED_UP = 0.8;

const TOTAL =
  /(?<!\p{L})(?:sub-?total|total|totale|totaal|summe|gesamt\p{L}*|razem|suma|importo totale|montant total|importe total|balance|on completion|in advance)(?!\p{L})/iu;

type Rows = { lines: Line[]; sums: number[] };
type Line = {
  row: number;
  amount: Amount;
  cell: Cell;
  description: Span[];
  date: { span: Span; days: readonly string[] } | null;
};

/** The lines of a list of costs: rows of one column of amounts that no label calls a total. */
export function findLines(part: PartView, field: CaseField, currency: string): FoundLine[] {
  if (part.part.kind === null || !field.lookIn.includes(part.part.kind)) return [];
  return part.pages.flatMap((page) => {
    const lines = takeColumn(page, listRows(page, currency));
    const stated = new Set(page.values.money.map(({ minor }) => minor));
    const sum = lines.reduce((total, { amount }) => total + amount.minor, 0);
    const probability =
      lines.length > 0 && stated.has(sum) && (lines.length > 1 || countOf(page, sum) > 1) ? ADDED_UP : NOT_ADDED_UP;
    return lines.flatMap((line) => describeLine(page, line, probability));
  });
}

const countOf = ({ values }: PageReading, minor: number): number =>
  values.money.filter((one) => one.minor === minor).length;

/** Rows that end in an amount behind words that are no total's. */
function listRows({ view, values, hits }: PageReading, currency: string): Rows {
  const found: Line[] = [];
  const sums = new Set(
    hits.filter((hit) => startsItsCell(hit) && SUM.test(hit.firstCell.text)).map(({ firstCell }) => firstCell.row),
  );
  for (const [index, row] of view.rows.entries()) {
    if (found.length >= MOST_LINES) break;
    const [first] = row;
    if (!first) continue;
    if (sums.has(index) || SUM.test(first.text) || row.some(({ text }) => TOTAL.test(text))) {
      if (found.length > 0 && !/^\W*(?:amount|price|cost)\b/i.test(first.text)) sums.add(index);
      continue;
    }
    const amounts = row.flatMap((cell) =>
      values.money.filter(({ start, end }) => start >= cell.start && end <= cell.end),
    );
    const own = amounts.filter((amount) => amount.currency === currency);
    const amount = own.at(-1);
    const cell = amount && row.find(({ start, end }) => amount.start >= start && amount.end <= end);
    if (!amount || !cell || /\p{L}{4}/u.test(cell.text.slice(amount.end - cell.start))) continue;
    const date = row.flatMap((one) => values.date.filter(({ start, end }) => start >= one.start && end <= one.end))[0];
    const description = describeRow(row, amount, date);
    if (description.length === 0) continue;
    found.push({
      row: index,
      amount,
      cell,
      description,
      date: date ? { span: { start: date.start, end: date.end }, days: date.readings } : null,
    });
  }
  return { lines: found, sums: [...sums] };
}

/** The cell with the most letters, left of the amount, without a date before its words. */
export function describeRow(row: readonly Cell[], amount: Span, date: Span | undefined): Span[] {
  const texts = row
    .filter(({ start }) => start <= amount.start)
    .map((cell) => {
      const start = date && date.start >= cell.start && date.end <= cell.end ? date.end : cell.start;
      const end = amount.start >= cell.start && amount.end <= cell.end ? amount.start : cell.end;
      const text = cell.text.slice(start - cell.start, Math.max(0, end - cell.start));
      const lead = /^[\s\d.):;,|–—-]*(?=\p{L})/u.exec(text)?.[0].length ?? 0;
      const kept = text.replace(/(?<![\s.:;,|…_–—-])[\s.:;,|…_–—-]+$/u, '');
      return { start: start + lead, end: start + kept.length, letters: kept.replace(/[^\p{L}]/gu, '').length };
    })
    .filter(({ letters }) => letters >= 3);
  const [most] = texts.sort((a, b) => b.letters - a.letters);
  return most ? [{ start: most.start, end: most.end }] : [];
}

/** Rows between two lines of one list: a description can be broken into several. */
const MOST_APART = 4;

/** The longest run of rows whose amounts end, or begin, at one edge. A total ends it. */
function takeColumn({ view }: PageReading, { lines, sums }: Rows): Line[] {
  const near = view.letterWidth * SAME_EDGE;
  let best: Line[] = [];
  for (const [at, first] of lines.entries()) {
    const run: Line[] = [];
    let last = first.row;
    for (const line of lines.slice(at)) {
      const { cell } = line;
      if (line.row - last > MOST_APART || sums.some((row) => row > last && row < line.row)) break;
      const isAligned =
        Math.abs(cell.x + cell.w - first.cell.x - first.cell.w) < near || Math.abs(cell.x - first.cell.x) < near;
      if (!isAligned) continue;
      run.push(line);
      last = line.row;
    }
    if (run.length > best.length) best = run;
  }
  return dropSubtotals(best);
}

/** A line that makes what the lines before it make is their sum, whatever it is called: "Goods and labour". */
function dropSubtotals(lines: readonly Line[]): Line[] {
  let sum = 0;
  const kept: Line[] = [];
  for (const line of lines) {
    if (kept.length > 1 && line.amount.minor === sum) continue;
    kept.push(line);
    sum += line.amount.minor;
  }
  return kept;
}

/** A line's date, or the days that it can be. */
export function describeDays(days: readonly string[]): Pick<FactValueOf<'line'>, 'date' | 'dateReadings'> {
  const [first, ...others] = days;
  return others.length === 0
    ? { date: first ?? null }
    : { date: null, dateReadings: [...days].slice(0, MOST_READINGS) };
}
const MOST_READINGS = 4;

function describeLine(page: PageReading, { amount, description, date }: Line, probability: number): FoundLine[] {
  const { text } = page.view.page;
  const words = description.map(({ start, end }) => text.slice(start, end)).join(' ');
  const quotes = [{ start: amount.start, end: amount.end }, ...description, ...(date ? [date.span] : [])];
  if (!amount.currency || !isQuotable(text, amount.start, amount.end)) return [];
  const value = {
    type: 'line' as const,
    description: withSingleBlanks(words),
    minor: amount.minor,
    currency: amount.currency,
    ...describeDays(date?.days ?? []),
    charged: null,
  };
  return [{ page, value, quotes: quotes.filter(({ start, end }) => isQuotable(text, start, end)), probability }];
}
