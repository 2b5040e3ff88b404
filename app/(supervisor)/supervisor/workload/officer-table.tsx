import type { Workload } from '@/server/workload/view';
import { ChartFrame, TableHead, TableScroll } from './chart-frame';
import { CountCell } from './count-cell';
import { QuartileStrip } from './quartile-strip';
import { writeMinutes, writePeriod } from './write-days';

const COLUMNS = ['Officer', 'Reviewing now', 'Decided', 'Sent back', 'Undone', 'Handling time'];

/** What each officer does now and did in the period. In the order of names: it is no ranking. */
export function OfficerTable({ workload, csv }: { workload: Workload; csv: string }) {
  const { officers, period } = workload;
  const { from, to } = period;
  const most = Math.max(...officers.map(({ minutes }) => minutes?.upper ?? 0));
  return (
    <ChartFrame
      id="work-officers-title"
      title="By officer"
      summary={`${writePeriod(period)}. Handling time runs from starting a review to deciding, pauses too: the median, and the middle half.`}
      csv={csv}
    >
      {officers.length === 0 ? (
        <p className="rounded-md border border-line border-dashed px-4 py-6 text-center text-ink-muted text-sm">
          Nobody decided or reviewed a case in these days. Choose a longer period.
        </p>
      ) : (
        <TableScroll label="Figures by officer">
          <table className="w-full text-[13px]">
            <TableHead columns={COLUMNS} />
            <tbody>
              {officers.map(({ id: officerId, name, held, decided, sentBack, undone, minutes }) => (
                <tr key={officerId} className="border-line border-b last:border-b-0">
                  <th scope="row" className="whitespace-nowrap py-1 pr-3 text-left font-semibold">
                    <bdi translate="no">{name}</bdi>
                  </th>
                  <CountCell count={held} of={{ of: 'held', officerId }} label={`Reviewing now, ${name}`} />
                  <CountCell count={decided} of={{ of: 'decided', officerId, from, to }} label={`Decided, ${name}`} />
                  <CountCell
                    count={sentBack}
                    of={{ of: 'sent-back', officerId, from, to }}
                    label={`Sent back, ${name}`}
                  />
                  <CountCell count={undone} of={{ of: 'undone', officerId, from, to }} label={`Undone, ${name}`} />
                  <td className="w-80 whitespace-nowrap py-1 pl-3 text-right tabular-nums">
                    {minutes ? (
                      <span className="grid grid-cols-[1fr_auto] items-center gap-2">
                        <QuartileStrip quartiles={minutes} most={most} />
                        <span className="min-w-40">
                          {writeMinutes(minutes.median)}{' '}
                          <span className="text-ink-muted">
                            ({writeMinutes(minutes.lower)}–{writeMinutes(minutes.upper)})
                          </span>
                        </span>
                      </span>
                    ) : (
                      <span className="text-ink-muted">none decided</span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </ChartFrame>
  );
}
