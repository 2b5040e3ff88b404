import type { DecisionView } from '@/server/decisions/view';
import { formatMoney } from '@/server/facts/display';

type Award = Omit<NonNullable<DecisionView['award']>, 'changed'>;

/** What a decision pays, line by line: what is taken off, and why. */
export function DecidedAward({
  award: { lines, currency, totalMinor, per },
  caption,
}: {
  award: Award;
  caption: string;
}) {
  const format = (minor: number) => formatMoney({ minor, currency });
  const keyed = lines.map((line, index) => ({ ...line, key: `${index} ${line.label}` }));
  return (
    <table className="w-full rounded-md border border-line bg-surface text-ink text-sm">
      <caption className="pb-1.5 text-left font-semibold">{caption}</caption>
      <tbody>
        {keyed.map(({ key, label, amountMinor, because }) => (
          <tr key={key} className="border-line border-t align-top first:border-t-0">
            <th scope="row" className="wrap-anywhere px-3 py-1.5 text-left font-normal">
              {label}
              <span className="block text-[13px] text-ink-muted">{because}</span>
            </th>
            <td className="whitespace-nowrap px-3 py-1.5 text-right tabular-nums">{format(amountMinor)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="border-line border-t-2 font-semibold">
          <th scope="row" className="px-3 py-1.5 text-left">
            {per === 'week' ? 'To be paid a week' : 'To be paid'}
          </th>
          <td className="whitespace-nowrap px-3 py-1.5 text-right tabular-nums">{format(totalMinor)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
