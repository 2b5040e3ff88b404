import type { LetterFrame, LetterTable } from '@/server/letters/schema';

/** How an amount comes about, a row a step, and what it comes to. */
export function LetterTableView({ table, labels }: { table: LetterTable; labels: LetterFrame['labels'] }) {
  const { caption, rows, total } = table;
  return (
    <table className="w-full border-collapse text-left print:break-inside-avoid">
      <caption className="pb-2 text-left font-semibold">{caption}</caption>
      <thead>
        <tr className="border-line-strong border-b text-[0.85em] text-ink-soft">
          <th scope="col" className="py-1.5 pr-4 font-medium">
            {labels.what}
          </th>
          <th scope="col" className="py-1.5 text-right font-medium">
            {labels.amount}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, because, amount }, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows stand where they are, and two can say the same.
          <tr key={position} className="break-inside-avoid border-line border-b align-top">
            <th scope="row" className="wrap-anywhere py-2 pr-4 font-normal">
              {label}
              <span className="block text-[0.85em] text-ink-soft leading-snug">{because}</span>
            </th>
            <td className="whitespace-nowrap py-2 text-right">{amount}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="border-line-strong border-t-2 align-top font-semibold">
          <th scope="row" className="py-2 pr-4 font-semibold">
            {total.label}
          </th>
          <td className="whitespace-nowrap py-2 text-right">{total.amount}</td>
        </tr>
      </tfoot>
    </table>
  );
}
