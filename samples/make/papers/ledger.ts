import { formatPounds } from '../table';

/** Amounts in pounds; what is paid out is negative. */
type Entry = [date: string, text: string, amount: number];
type Ledger = {
  opening: string;
  closing: string;
  rows: [string, string, string, string, string][];
  totals: { paidOut: string; paidIn: string };
};

/** Runs the balance through the entries, so that a statement adds up whatever is changed in it. */
export function buildLedger({ opening, entries }: { opening: number; entries: Entry[] }): Ledger {
  const inPence = entries.map(([, , amount]) => Math.round(amount * 100));
  const start = Math.round(opening * 100);
  const pounds = (pence: number) => formatPounds(pence / 100);
  let balance = start;
  const rows = entries.map(([date, text], index): Ledger['rows'][number] => {
    const amount = inPence[index] ?? 0;
    balance += amount;
    return [date, text, amount < 0 ? pounds(-amount) : '', amount > 0 ? pounds(amount) : '', pounds(balance)];
  });
  const sum = (wanted: (amount: number) => boolean) =>
    Math.abs(inPence.filter(wanted).reduce((all, one) => all + one, 0));
  return {
    opening: pounds(start),
    closing: pounds(balance),
    rows,
    totals: { paidOut: pounds(sum((amount) => amount < 0)), paidIn: pounds(sum((amount) => amount > 0)) },
  };
}
