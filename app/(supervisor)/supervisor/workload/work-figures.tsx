import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Workload } from '@/server/workload/view';
import { type ListedFigure, writeListAddress } from './case-lists';
import { writeDays, writePeriod } from './write-days';

export const writeCount = (count: number) => count.toLocaleString('en-GB');

/** The figures one looks at first: what stands now, and what happened in the period. Each leads to its cases. */
export function WorkFigures({ workload }: { workload: Workload }) {
  const { waiting, withClaimant, totals, period, today } = workload;
  const days = { from: period.from, to: period.to };
  return (
    <div className="grid gap-4 xl:grid-cols-2">
      <Figures title="Now">
        <Figure name="Waiting" count={waiting.count} of={{ of: 'waiting' }} />
        <Figure name="Overdue" count={waiting.overdue} of={{ of: 'waiting', dueTo: dayBefore(today) }} isBad />
        <Figure
          name="Must be decided today"
          count={waiting.today}
          of={{ of: 'waiting', dueFrom: today, dueTo: waiting.lastDay }}
          isBad
        />
        <Figure name="Needed a working day" count={waiting.aDay} hint="so that no case passes its day" />
        <Figure name="With claimants" count={withClaimant.count} of={{ of: 'with-claimant' }} />
        <Figure
          name="Answers overdue"
          count={withClaimant.overdue}
          of={{ of: 'with-claimant', dueTo: dayBefore(today) }}
          isBad
        />
      </Figures>
      <Figures title={writePeriod(period)}>
        <Figure name="Came in" count={totals.received} of={{ of: 'received', ...days }} />
        <Figure name="Decided" count={totals.decided} of={{ of: 'decided', ...days }} />
        <Figure
          name="Sent back"
          count={totals.sentBack}
          of={{ of: 'sent-back', ...days }}
          hint="claimant asked for more"
        />
        <Figure name="Undone" count={totals.undone} of={{ of: 'undone', ...days }} hint="decisions taken back" />
        <Figure
          name="Days to decision"
          text={totals.days ? writeDays(totals.days.median) : 'none'}
          hint={describeDays(totals.days)}
        />
        <Figure name="Decided for each that came" text={describeShare(totals)} hint="under 100% the queue grows" />
      </Figures>
    </div>
  );
}

const dayBefore = (day: string) => new Date(Date.parse(day) - 24 * 3_600_000).toISOString().slice(0, 10);

const describeDays = (days: Workload['totals']['days']) =>
  days ? `middle half: ${days.lower} to ${writeDays(days.upper)}` : 'no case was decided';

const describeShare = ({ received, decided }: Workload['totals']) =>
  received === 0 ? 'none came' : `${Math.round((100 * decided) / received)}%`;

export function Figures({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="grid grid-rows-[auto_1fr] gap-2">
      <h3 className="font-semibold text-ink-soft text-sm">{title}</h3>
      <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-line bg-line shadow-card sm:grid-cols-3">
        {children}
      </dl>
    </section>
  );
}

type FigureProps = {
  name: string;
  count?: number;
  text?: string;
  hint?: string;
  /** The cases behind it: a list of the overview, or an address. */
  of?: ListedFigure | string;
  /** Better none of them. */
  isBad?: boolean;
};

export function Figure({ name, count, text, hint, of, isBad = false }: FigureProps) {
  const shown = text ?? writeCount(count ?? 0);
  return (
    <div className="flex flex-col gap-0.5 bg-surface px-4 py-3">
      <dt className="text-[13px] text-ink-muted">{name}</dt>
      <dd className={`font-semibold text-xl tabular-nums ${isBad && count ? 'text-danger' : ''}`}>
        {of && count ? (
          <Link
            href={typeof of === 'string' ? of : writeListAddress(of)}
            prefetch={false}
            className="link -my-0.5 inline-block min-w-6 py-0.5"
            aria-label={`${name}: ${shown}, show the cases`}
          >
            {shown}
          </Link>
        ) : (
          shown
        )}
      </dd>
      {hint && <dd className="text-ink-muted text-xs">{hint}</dd>}
    </div>
  );
}
