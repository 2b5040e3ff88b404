import { LocalTime } from '@/app/ui/time';
import type { Workload } from '@/server/workload/view';
import { FlowChart } from './flow-chart';
import { OfficerTable } from './officer-table';
import { PeriodBar } from './period-bar';
import { type ReadPeriod, writePeriodQuery } from './read-period';
import { TypeTable } from './type-table';
import { AgeChart, DueChart } from './waiting-charts';
import { WorkFigures } from './work-figures';

/** How much work came, was done and waits, with the cases behind each figure. */
export function WorkOverview({ workload, read }: { workload: Workload; read: ReadPeriod }) {
  const csv = (table: string) => `/api/workload/${table}?${writePeriodQuery(read.input)}`;
  return (
    <section aria-labelledby="work-title" className="grid gap-4">
      <div>
        <h2 id="work-title" className="font-semibold text-lg">
          Work
        </h2>
        <p className="text-[13px] text-ink-muted">
          As of <LocalTime value={workload.at} format="time" />, in the office’s days. Reload the page for newer
          figures.
        </p>
      </div>
      <PeriodBar {...read} days={workload.period} today={workload.today} />
      <WorkFigures workload={workload} />
      <FlowChart workload={workload} csv={csv('flow')} />
      <div className="grid gap-4 lg:grid-cols-2">
        <DueChart workload={workload} csv={csv('due')} />
        <AgeChart workload={workload} csv={csv('age')} />
      </div>
      <TypeTable workload={workload} csv={csv('types')} />
      <OfficerTable workload={workload} csv={csv('officers')} />
    </section>
  );
}
