import type { Workload } from '@/server/workload/view';
import type { ListedFigure } from './case-lists';
import { ChartFrame, TableHead } from './chart-frame';
import { CountCell } from './count-cell';
import { writeCount } from './work-figures';
import { writeWeekday } from './write-days';

type Group = Workload['waiting']['byAge'][number];

/** What waits, by the day by which it has to be decided. */
export function DueChart({ workload: { waiting, today }, csv }: { workload: Workload; csv: string }) {
  const nameOf = ({ key }: Group) => {
    if (key === 'overdue') return 'Overdue';
    if (key === 'later') return 'Later';
    return key === today ? 'Today' : writeWeekday(key);
  };
  return (
    <ChartFrame
      id="due-title"
      title="Waiting, by when it is due"
      summary={`${writeCount(waiting.overdue)} overdue, ${writeCount(waiting.today)} to be decided today; ${writeCount(waiting.aDay)} each working day keep the rest in time.`}
      csv={csv}
    >
      <GroupTable
        groups={waiting.byDue}
        head={['Due', 'Cases']}
        nameOf={nameOf}
        figureOf={({ from, to }) => ({ of: 'waiting', dueFrom: from, dueTo: to })}
      />
    </ChartFrame>
  );
}

/** What waits, by how long it has. */
export function AgeChart({ workload: { waiting }, csv }: { workload: Workload; csv: string }) {
  const old = waiting.byAge.filter(({ key }) => key.includes('week')).reduce((sum, { count }) => sum + count, 0);
  return (
    <ChartFrame
      id="age-title"
      title="Waiting, by how long"
      summary={`${writeCount(old)} of ${writeCount(waiting.count)} have waited for a week or more since their draft was ready.`}
      csv={csv}
    >
      <GroupTable
        groups={waiting.byAge}
        head={['For', 'Cases']}
        nameOf={({ key }) => (key === 'today' ? 'Since today' : key)}
        figureOf={({ from, to }) => ({ of: 'waiting', from, to })}
      />
    </ChartFrame>
  );
}

type TableProps = {
  groups: Group[];
  head: readonly [string, string];
  nameOf: (group: Group) => string;
  figureOf: (group: Group) => ListedFigure;
};

/** A table and a chart in one: beside each figure stands its bar. */
function GroupTable({ groups, head, nameOf, figureOf }: TableProps) {
  const most = Math.max(1, ...groups.map(({ count }) => count));
  return (
    <table className="w-full text-[13px]">
      <TableHead columns={head} />
      <tbody>
        {groups.map((group) => (
          <tr key={group.key}>
            <th scope="row" className="w-px whitespace-nowrap py-0.5 pr-3 text-left font-normal">
              {nameOf(group)}
            </th>
            <CountCell count={group.count} of={figureOf(group)} label={nameOf(group)} />
            <td className="w-full py-0.5" aria-hidden>
              <svg aria-hidden viewBox="0 0 100 10" preserveAspectRatio="none" className="block h-3.5 w-full">
                <rect
                  width={(100 * group.count) / most}
                  height="10"
                  className={group.key === 'overdue' ? 'fill-danger' : 'fill-accent'}
                />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
