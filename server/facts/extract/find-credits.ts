import type { CaseField } from '@/server/case-types/schema';
import type { PageReading, PartView } from '@/server/facts/extract/find-candidates';
import { describeDays, describeRow, type FoundLine } from '@/server/facts/extract/find-lines';
import type { Cell } from '@/server/facts/extract/page-view';
import { withSingleBlanks } from '@/server/facts/extract/read-value';
import type { Amount } from '@/server/facts/values/find-amounts';
import { type FoundDate, findDates } from '@/server/facts/values/find-dates';
import { isQuotable } from '../quotable';

/** Lines of one statement that are looked at; what is longer is read so far. */
const MOST_ROWS = 600;
/** The balance that it makes proves what a line is. */
const PROVEN = 0.97;

type Entry = {
  page: PageReading;
  row: readonly Cell[];
  /** The row's only amount beside the balance; null where there is none, as in "Balance brought forward". */
  amount: Amount | null;
  balance: number;
  date: FoundDate | null;
};

/**
 * Money that was paid into an account: lines of a statement that add to its balance, whichever order it is printed in. A line whose balance
 * does not follow from its neighbour's is left out.
 */
export function findCredits(part: PartView, field: CaseField, currency: string): FoundLine[] {
  if (part.part.kind === null || !field.lookIn.includes(part.part.kind)) return [];
  const last = findLastDay(part);
  const entries = part.pages.flatMap((page) => listEntries(page, currency, last)).slice(0, MOST_ROWS);
  const oldestFirst = entries.filter((entry, at) => isCredit(entry, entries[at - 1]));
  const newestFirst = entries.filter((entry, at) => isCredit(entry, entries[at + 1]));
  const chained = newestFirst.length > oldestFirst.length ? newestFirst : oldestFirst;
  const found = chained.length > 0 ? chained : part.pages.flatMap((page) => listColumn(page, currency, last));
  return found.slice(0, MOST_ROWS).flatMap(describe);
}

/** What a statement calls the column of what was paid in. */
const PAID_IN =
  /^\W*(?:(?:money|paid|payments?|amount) in|credits?|deposits?|receipts?|cr|gutschrift(?:en)?|haben|eingang|eingänge|crédits?|abonos?|haberes|ingresos|accrediti|avere|entrate|créditos?|entradas|wpływy|uznania|bij(?:schrijving(?:en)?)?|bijgeschreven)(?:\s*\(?[£€]\)?)?\W*$/iu;

/** Amounts under the head of that column, where a statement prints no balance beside each line. */
function listColumn(page: PageReading, currency: string, last: string | null): Entry[] {
  const { view, values } = page;
  const head = view.cells.find(({ text }) => PAID_IN.test(text));
  if (!head) return [];
  const near = view.letterWidth * 2;
  const entries: Entry[] = [];
  let date: FoundDate | null = null;
  for (const row of view.rows.slice(head.row + 1)) {
    date = readRowDate(row, last) ?? date;
    const [first] = row;
    for (const cell of row) {
      const [amount, other] = within(values.money, cell).filter((one) => one.currency === currency);
      const isUnder = Math.abs(cell.x - head.x) < near || Math.abs(cell.x + cell.w - head.x - head.w) < near;
      // A row that is nothing but an amount, or a total, is no line.
      if (!amount || other || !isUnder || cell === first || TOTAL.test(first?.text ?? '')) continue;
      entries.push({ page, row, amount, balance: 0, date });
    }
  }
  return entries;
}

const TOTAL = /total|balance|carried|brought|summe|saldo|totale|totaal|razem|suma/iu;

const isCredit = ({ amount, balance }: Entry, before: Entry | undefined): boolean =>
  amount !== null && amount.minor > 0 && before !== undefined && before.balance + amount.minor === balance;

/** Rows that end in a balance. A day that is printed once holds for the rows under it. */
function listEntries(page: PageReading, currency: string, last: string | null): Entry[] {
  const { view, values } = page;
  const entries: Entry[] = [];
  let date: FoundDate | null = null;
  for (const row of view.rows) {
    const amounts = row.flatMap((cell) => within(values.money, cell).filter((amount) => amount.currency === currency));
    const balance = amounts.at(-1);
    if (!balance || amounts.length > 2) continue;
    date = readRowDate(row, last) ?? date;
    const own = amounts.length === 2 ? amounts[0] : undefined;
    entries.push({
      page,
      row,
      amount: own ?? null,
      balance: balance.minor,
      date,
    });
  }
  return entries;
}

/** The last day that a statement covers, which tells the year of the days in its rows. */
function findLastDay({ pages }: PartView): string | null {
  const periods = pages.flatMap(({ values }) => values.period.flatMap(({ period }) => period?.to ?? []));
  const days = pages.flatMap(({ values }) => values.date.flatMap(({ date }) => date ?? []));
  return (periods.length > 0 ? periods : days).sort().at(-1) ?? null;
}

/** The day in a row, of a year that ends with the statement where it prints none: "30 Sep". */
function readRowDate(row: readonly Cell[], last: string | null): FoundDate | null {
  const year = last === null ? undefined : Number(last.slice(0, 4));
  for (const { text, start } of row) {
    const [found] = findDates(text, year === undefined ? {} : { year });
    if (!found) continue;
    const own = { ...found, start: found.start + start, end: found.end + start };
    if (found.hasYear || last === null || year === undefined || !found.date || found.date <= last) return own;
    // December's rows of a statement that ends in January.
    const [before] = findDates(text, { year: year - 1 });
    return { ...own, readings: before?.readings ?? own.readings, date: before?.date ?? own.date };
  }
  return null;
}

function within<Value extends { start: number; end: number }>(values: readonly Value[], cell: Cell): Value[] {
  return values.filter(({ start, end }) => start >= cell.start && end <= cell.end);
}

function describe({ page, row, amount, date }: Entry): FoundLine[] {
  const { text } = page.view.page;
  if (!amount?.currency || !isQuotable(text, amount.start, amount.end)) return [];
  const words = describeRow(row, amount, date ?? undefined);
  const value = {
    type: 'line' as const,
    description: withSingleBlanks(words.map(({ start, end }) => text.slice(start, end)).join(' ')),
    minor: amount.minor,
    currency: amount.currency,
    ...describeDays(date?.readings ?? []),
    charged: null,
  };
  const quotes = [{ start: amount.start, end: amount.end }, ...words].filter(({ start, end }) =>
    isQuotable(text, start, end),
  );
  return [{ page, value, quotes, probability: PROVEN }];
}
