import type { Workload } from '@/server/workload/view';
import { ChartFrame, TableHead, TableScroll } from './chart-frame';
import { CountCell } from './count-cell';
import { QuartileStrip } from './quartile-strip';
import { writeDays, writePeriod } from './write-days';

const COLUMNS = [
  'Case type',
  'Came in',
  'Decided',
  'Sent back',
  'Undone',
  'Waiting',
  'Overdue',
  'With claimants',
  'Days to decision',
];

/** The same figures of each case type. */
export function TypeTable({ workload, csv }: { workload: Workload; csv: string }) {
  const { types, period, today } = workload;
  const { from, to } = period;
  const most = Math.max(...types.map(({ days }) => days?.upper ?? 0));
  const yesterday = new Date(Date.parse(today) - 24 * 3_600_000).toISOString().slice(0, 10);
  return (
    <ChartFrame
      id="types-title"
      title="By case type"
      summary={`${writePeriod(period)}; what waits, now. Days run from sending a case to its decision: the median, and the middle half.`}
      csv={csv}
    >
      <TableScroll label="Figures by case type">
        <table className="w-full text-[13px]">
          <TableHead columns={COLUMNS} />
          <tbody>
            {types.map(
              ({ key: caseType, name, received, decided, sentBack, undone, waiting, overdue, withClaimant, days }) => (
                <tr key={caseType} className="border-line border-b last:border-b-0">
                  <th scope="row" className="whitespace-nowrap py-1 pr-3 text-left font-semibold">
                    {name}
                  </th>
                  <CountCell count={received} of={{ of: 'received', caseType, from, to }} label={`Came in, ${name}`} />
                  <CountCell count={decided} of={{ of: 'decided', caseType, from, to }} label={`Decided, ${name}`} />
                  <CountCell
                    count={sentBack}
                    of={{ of: 'sent-back', caseType, from, to }}
                    label={`Sent back, ${name}`}
                  />
                  <CountCell count={undone} of={{ of: 'undone', caseType, from, to }} label={`Undone, ${name}`} />
                  <CountCell count={waiting} of={{ of: 'waiting', caseType }} label={`Waiting, ${name}`} />
                  <CountCell
                    count={overdue}
                    of={{ of: 'waiting', caseType, dueTo: yesterday }}
                    label={`Overdue, ${name}`}
                  />
                  <CountCell
                    count={withClaimant}
                    of={{ of: 'with-claimant', caseType }}
                    label={`With claimants, ${name}`}
                  />
                  <td className="w-56 whitespace-nowrap py-1 pl-3 text-right tabular-nums">
                    {days ? (
                      <span className="grid grid-cols-[1fr_auto] items-center gap-2">
                        <QuartileStrip quartiles={days} most={most} />
                        <span>
                          {writeDays(days.median)}{' '}
                          <span className="text-ink-muted">
                            ({days.lower}–{days.upper})
                          </span>
                        </span>
                      </span>
                    ) : (
                      <span className="text-ink-muted">none decided</span>
                    )}
                  </td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      </TableScroll>
    </ChartFrame>
  );
}
