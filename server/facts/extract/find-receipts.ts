import type { FactValue, FactValueOf } from '@/server/facts/contract';
import type { PartView } from '@/server/facts/extract/find-candidates';
import { describeDays, type FoundLine } from '@/server/facts/extract/find-lines';
import { dateKey, totalKey } from '@/server/facts/extract/read-fields';
import { withSingleBlanks } from '@/server/facts/extract/read-value';
import type { Scored } from '@/server/facts/extract/score-part';
import type { Span } from '@/server/facts/values/span';

/** Lines above a receipt's total that are looked at for what was bought. */
const MOST_ROWS = 40;

/** A receipt as one line of a list: what was paid, when, for what, and what was charged in the currency of the account that paid. */
export function findReceipt(input: {
  part: PartView;
  key: string;
  stated: readonly Scored[];
  currency: string;
}): FoundLine | null {
  const { part, key, stated, currency } = input;
  const of = (wanted: string): Scored | undefined =>
    stated.find(({ candidate }) => candidate.part === part && candidate.field.key === wanted);
  const total = of(totalKey(key));
  if (total?.candidate.value.type !== 'money') return null;
  const {
    page,
    value,
    quotes: [amount],
  } = total.candidate;
  if (!amount) return null;
  const date = of(dateKey(key));
  const day = date?.candidate.page === page ? date.candidate : null;
  const charged = value.currency === currency ? null : findCharged(part, page, currency);
  const bought = findBought(page, amount);
  const { text } = page.view.page;
  const line: FactValueOf<'line'> = {
    type: 'line',
    description: withSingleBlanks(bought ? text.slice(bought.start, bought.end) : ''),
    minor: value.minor,
    currency: value.currency,
    ...describeDays(day ? listDays(day.value) : []),
    charged: charged?.money ?? null,
  };
  const quotes = [amount, ...(charged ? [charged.span] : []), ...(bought ? [bought] : []), ...(day?.quotes ?? [])];
  return { page, value: line, quotes, probability: total.probability };
}

/** The days that a date can be. */
const listDays = (value: FactValue): string[] =>
  value.type === 'date'
    ? [value.date]
    : value.type === 'ambiguous'
      ? value.readings.flatMap((reading) => (reading.type === 'date' ? [reading.date] : []))
      : [];

type Page = PartView['pages'][number];

/** The amount in the account's own currency on a paper in another one. */
function findCharged(
  part: PartView,
  page: Page,
  currency: string,
): { span: Span; money: { minor: number; currency: string } } | null {
  const own = page.values.money.filter((amount) => amount.currency === currency && amount.candidates.length > 0);
  const values = new Set(own.map(({ minor }) => minor));
  const found = own.at(-1);
  // Of several the paper leaves it open which was paid.
  if (!found || values.size !== 1 || part.ways.currency === currency) return null;
  return { span: { start: found.start, end: found.end }, money: { minor: found.minor, currency } };
}

/** The first thing on the list above the total, else whose receipt it is. */
function findBought({ view, values }: Page, total: Span): Span | null {
  const own = view.cellAt(total.start);
  const rows = view.rows.slice(Math.max(0, (own?.row ?? 0) - MOST_ROWS), own?.row ?? 0);
  for (const row of rows) {
    const [first] = row;
    const hasAmount = row.some((cell) => values.money.some(({ start, end }) => start >= cell.start && end <= cell.end));
    if (first && hasAmount && /^\p{L}[\p{L} ]{2}/u.test(first.text) && !TOTALS.test(first.text)) {
      const amount = values.money.find(({ start, end }) => start >= first.start && end <= first.end);
      const words = view.page.text
        .slice(first.start, amount?.start ?? first.end)
        .replace(/(?<![\s.:…_£€-])[\s.:…_£€-]+$/u, '');
      if (words.length > 2) return { start: first.start, end: first.start + words.length };
    }
  }
  const top = view.rows.flat().find(({ text }) => /\p{L}{3}/u.test(text));
  return top ? { start: top.start, end: top.end } : null;
}

const TOTALS = /^(?:sub|total|net|vat|tax|tva|iva|mwst|ust|btw|netto|amount|cash|card|change)/i;
