import { useId } from 'react';
import type { Rate } from '@/server/quality/figures/weigh-rate';
import { FEWEST } from '@/server/quality/figures/weigh-rate';
import { TableHead, TableScroll } from '../workload/chart-frame';

type Row = Rate & { key: string; name: string };
type Props = { title: string; first: string; rows: Row[] /** The rows are people. */; isName?: boolean };

const percent = (share: number) => `${(share * 100).toFixed(1)}%`;

/** Rates with their intervals, drawn and written. Of too few it says so, and shows no rate. */
export function RateTable({ title, first, rows, isName = false }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid gap-3 rounded-lg border border-line bg-surface p-4 shadow-card">
      <h2 id={id} className="font-semibold text-base">
        {title}
      </h2>
      {rows.every(({ n }) => n === 0) ? (
        <p className="rounded-md border border-line border-dashed px-4 py-4 text-center text-ink-muted text-sm">
          No decision was checked in these days.
        </p>
      ) : (
        <TableScroll label={title}>
          <table className="w-full text-[13px]">
            <TableHead columns={[first, 'Checked', 'Found wrong']} />
            <tbody>
              {rows.map(({ key, name, n, value }) => (
                <tr key={key} className="border-line border-b last:border-b-0">
                  <th scope="row" className="py-1.5 pr-3 text-left font-semibold">
                    {isName ? <bdi translate="no">{name}</bdi> : name}
                  </th>
                  <td className="px-3 py-1.5 text-right tabular-nums">{n}</td>
                  <td className="whitespace-nowrap px-3 py-1.5 text-right tabular-nums">
                    {value ? (
                      <span className="inline-grid grid-cols-[8rem_auto] items-center gap-3">
                        <Interval {...value} />
                        <span className="min-w-36">
                          {percent(value.rate)}{' '}
                          <span className="text-ink-muted">
                            ({percent(value.low)} to {percent(value.high)})
                          </span>
                        </span>
                      </span>
                    ) : (
                      <span className="text-ink-muted">too few to say: {FEWEST} are needed</span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </section>
  );
}

/** From 0 to 100 %: the interval as a bar, the rate as a line on it. The figures stand beside it. */
function Interval({ rate, low, high }: { rate: number; low: number; high: number }) {
  return (
    <svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden className="h-3 w-32">
      <rect x="0" y="5.5" width="100" height="1" className="fill-line" />
      <rect x={low * 100} y="3" width={Math.max(0.8, (high - low) * 100)} height="6" className="fill-accent/40" />
      <rect x={Math.min(99, rate * 100)} y="1" width="1" height="10" className="fill-ink" />
    </svg>
  );
}
