import Link from 'next/link';
import { Button } from '@/app/ui/button';
import { joinClasses } from '@/app/ui/join-classes';
import { PERIODS } from '@/server/workload/schema';
import { PERIOD_NAMES, type ReadPeriod } from './read-period';

type Props = ReadPeriod & { days: { from: string; to: string }; today: string };

/** Which days the figures are of: some usual periods, or any days. A form like any, so that it works without script. */
export function PeriodBar({ input, isOwn, problem, days, today }: Props) {
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3 print:hidden">
      <nav aria-label="Period" className="-mx-1 flex flex-wrap gap-1">
        {PERIODS.map((period) => {
          const isChosen = !isOwn && input.period === period;
          return (
            <Link
              key={period}
              href={`/supervisor?period=${period}`}
              aria-current={isChosen ? 'true' : undefined}
              className={joinClasses(
                'inline-flex h-9 items-center rounded-md px-3 font-semibold text-sm transition-colors max-sm:h-11',
                isChosen ? 'bg-accent text-on-accent' : 'text-accent hover:bg-accent-soft',
              )}
            >
              {PERIOD_NAMES[period]}
            </Link>
          );
        })}
      </nav>
      <form action="/supervisor" className="flex flex-wrap items-end gap-2 text-sm">
        <DayField name="from" label="From" value={days.from} most={today} isWrong={problem !== null} />
        <DayField name="to" label="To" value={days.to} most={today} isWrong={problem !== null} />
        <Button type="submit" worksWithoutScript className="max-sm:h-11">
          Show these days
        </Button>
        {problem && (
          <p id="period-problem" role="alert" className="basis-full text-danger">
            {problem}
          </p>
        )}
      </form>
    </div>
  );
}

type FieldProps = { name: string; label: string; value: string; most: string; isWrong: boolean };

function DayField({ name, label, value, most, isWrong }: FieldProps) {
  return (
    <label className="grid gap-1 text-[13px] text-ink-muted">
      {label}
      <input
        // A period that is chosen by its link changes the days too.
        key={value}
        type="date"
        name={name}
        defaultValue={value}
        max={most}
        required
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? 'period-problem' : undefined}
        className="h-9 rounded-md border border-line-strong bg-surface px-2.5 text-ink text-sm tabular-nums hover:border-ink max-sm:h-11"
      />
    </label>
  );
}
