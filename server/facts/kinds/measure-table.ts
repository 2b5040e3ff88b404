import type { PaperPage } from '@/server/facts/contract';

export type TableMeasure = {
  amounts: number;
  cells: number;
  /** Words in rows that are a run of prose. */
  proseWords: number;
  datedRows: number;
  /** Rows that end in an amount. */
  pricedRows: number;
  /** The share of rows whose last amount is the one above it plus or minus another of the row, 0 to 1. */
  balance: number;
};

/** A row of one cell with so many words is a line of prose. */
const PROSE_WORDS = 8;
const MOST_ROWS = 400;
const MOST_WORDS_IN_ROW = 100;
const AMOUNT = /(?<![\d.,])\d{1,3}(?:[ .,'’]?\d{3}){0,5}[.,]\d{2}(?![\d])(?![.,]\d)/g;
const STARTS_WITH_DATE = /^\D{0,4}\d{1,2}(?:[./-]\d{1,2}|(?:st|nd|rd|th)?[ .-]{1,2}\p{L}{3,9})\b/u;

export function measureTable({ page, text }: { page: PaperPage; text: string }): TableMeasure {
  const measure: TableMeasure = { amounts: 0, cells: 0, proseWords: 0, datedRows: 0, pricedRows: 0, balance: 0 };
  let before: number | null = null;
  let compared = 0;
  let balanced = 0;
  for (const row of page.rows.slice(0, MOST_ROWS)) {
    measure.cells += row.length;
    const indexes = row.slice(0, MOST_WORDS_IN_ROW).flatMap((cell) => cell.slice(0, MOST_WORDS_IN_ROW));
    if (row.length === 1 && indexes.length >= PROSE_WORDS) measure.proseWords += indexes.length;
    const line = indexes
      .map((index) => page.words[index])
      .map((word) => (word ? text.slice(word.start, word.end) : ''))
      .join(' ')
      .slice(0, 400);
    const amounts = [...line.matchAll(AMOUNT)];
    measure.amounts += amounts.length;
    if (STARTS_WITH_DATE.test(line)) measure.datedRows += 1;
    const last = amounts.at(-1);
    if (last && line.length - last.index - last[0].length <= 6) measure.pricedRows += 1;
    const minor = amounts.map(([amount]) => Number(amount.replace(/\D/g, '')));
    const balance = minor.at(-1);
    if (minor.length >= 2 && balance !== undefined) {
      if (before !== null) {
        compared += 1;
        const moved = Math.abs(balance - before);
        if (minor.slice(0, -1).includes(moved)) balanced += 1;
      }
      before = balance;
    } else if (balance !== undefined && before === null) {
      before = balance;
    }
  }
  measure.balance = compared < 2 ? 0 : balanced / compared;
  return measure;
}
