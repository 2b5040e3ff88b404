import type { DraftView } from '@/server/drafts/view';
import { formatMoney } from '@/server/facts/display';

type Award = NonNullable<DraftView['award']>;

/** An award line by line. It adds up by construction. */
export function AwardTable({ award, caption }: { award: Award; caption: string }) {
  const format = (minor: number) => formatMoney({ minor, currency: award.currency });
  return (
    <table className="w-full rounded-md border border-line bg-surface text-sm">
      <caption className="pb-1.5 text-left font-medium">{caption}</caption>
      <tbody>
        {award.lines.map(({ label, amountMinor, because, citations }) => (
          <tr
            key={`${label} ${amountMinor} ${citations.map(({ page, start }) => `${page}.${start}`)}`}
            className="border-line border-t align-top first:border-t-0"
          >
            <th scope="row" className="wrap-anywhere px-4 py-2 text-left font-normal">
              {label}
              <span className="block text-[13px] text-ink-muted">{because}</span>
            </th>
            <td className="whitespace-nowrap px-4 py-2 text-right tabular-nums">{format(amountMinor)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="border-line border-t-2 font-semibold">
          <th scope="row" className="px-4 py-2 text-left">
            {award.per === 'week' ? 'To be paid a week' : 'To be paid'}
          </th>
          <td className="whitespace-nowrap px-4 py-2 text-right tabular-nums">{format(award.totalMinor)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
