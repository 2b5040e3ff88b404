import type { Workload } from '@/server/workload/view';
import { ChartFrame, TableHead, TableScroll } from './chart-frame';
import { CountCell } from './count-cell';
import { writeCount } from './work-figures';
import { writeStep } from './write-days';

const HEIGHT = 100;
/** Of each step's width of 10, what its two bars and the gaps take. */
const [STEP, BAR] = [10, 3.4];

const UNITS = { day: 'day', week: 'week', month: 'month' } as const;

/** Cases that came and cases that were decided, side by side for each step: hollow and full, so that no colour is needed. */
export function FlowChart({ workload, csv }: { workload: Workload; csv: string }) {
  const { flow, totals, period } = workload;
  const { unit } = period;
  const most = Math.max(1, ...flow.flatMap(({ received, decided }) => [received, decided]));
  const [first, last] = [flow[0], flow.at(-1)];
  return (
    <ChartFrame
      id="flow-title"
      title={`Came in and decided, by ${UNITS[unit]}`}
      summary={`${writeCount(totals.received)} came in and ${writeCount(totals.decided)} were decided; ${writeCount(most)} at most in a ${UNITS[unit]}.`}
      csv={csv}
    >
      <figure className="grid gap-1">
        <figcaption className="flex gap-4 text-[13px]">
          <Key className="border border-accent bg-accent-soft">Came in</Key>
          <Key className="bg-accent">Decided</Key>
        </figcaption>
        <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 text-ink-muted text-xs tabular-nums">
          <span aria-hidden className="flex flex-col justify-between text-right">
            <span>{writeCount(most)}</span>
            <span>0</span>
          </span>
          <svg
            aria-hidden
            viewBox={`0 0 ${STEP * flow.length} ${HEIGHT}`}
            preserveAspectRatio="none"
            className="h-40 w-full border-line border-y [&_rect]:[vector-effect:non-scaling-stroke]"
          >
            {flow.map(({ from, received, decided }, place) => (
              <g key={from}>
                <Bar at={place * STEP + 1} share={received / most} className="fill-accent-soft stroke-accent" />
                <Bar at={place * STEP + 1.4 + BAR} share={decided / most} className="fill-accent stroke-accent" />
              </g>
            ))}
          </svg>
          <span />
          <span aria-hidden className="flex justify-between pt-1">
            <span>{first && writeStep({ step: first, unit })}</span>
            <span>{last && first !== last && writeStep({ step: last, unit })}</span>
          </span>
        </div>
      </figure>
      <FlowTable workload={workload} />
    </ChartFrame>
  );
}

function Bar({ at, share, className }: { at: number; share: number; className: string }) {
  if (share === 0) return null;
  const height = share * (HEIGHT - 2);
  return <rect x={at} y={HEIGHT - height} width={BAR} height={height} strokeWidth={1} className={className} />;
}

function Key({ className, children }: { className: string; children: string }) {
  return (
    <span className="flex items-center gap-1.5">
      <span aria-hidden className={`inline-block size-3 ${className}`} />
      {children}
    </span>
  );
}

function FlowTable({ workload: { flow, period } }: { workload: Workload }) {
  return (
    <details>
      <summary className="inline-block cursor-pointer rounded-sm py-1 font-semibold text-[13px] text-accent max-sm:py-3">
        As a table
      </summary>
      <TableScroll label="Came in and decided, as a table">
        <table className="w-full text-[13px]">
          <TableHead columns={['When', 'Came in', 'Decided', 'Sent back', 'Undone']} />
          <tbody>
            {flow.map(({ from, to, received, decided, sentBack, undone }) => {
              const name = writeStep({ step: { from, to }, unit: period.unit });
              return (
                <tr key={from} className="border-line border-b last:border-b-0">
                  <th scope="row" className="whitespace-nowrap py-1 pr-3 text-left font-normal">
                    {name}
                  </th>
                  <CountCell count={received} of={{ of: 'received', from, to }} label={`Came in, ${name}`} />
                  <CountCell count={decided} of={{ of: 'decided', from, to }} label={`Decided, ${name}`} />
                  <CountCell count={sentBack} of={{ of: 'sent-back', from, to }} label={`Sent back, ${name}`} />
                  <CountCell count={undone} of={{ of: 'undone', from, to }} label={`Undone, ${name}`} />
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableScroll>
    </details>
  );
}
