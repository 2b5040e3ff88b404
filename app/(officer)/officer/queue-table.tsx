import { joinClasses } from '@/app/ui/join-classes';
import type { ShownRow } from './merge-queue';
import type { QueueFilters } from './queue-filters';
import { QueueRow } from './queue-row';

/** The widths are fixed, so that no column moves when a case is held, is late or leaves. Without one: what is left. */
type Column = { name: string; width?: string; isWideOnly?: boolean };

const COMMON: Column[] = [
  { name: 'Reference', width: 'lg:w-40' },
  { name: 'Claimant', width: 'xl:w-32 2xl:w-44', isWideOnly: true },
  { name: 'Case' },
];
/** One line, such as “2 block, 12 to check”, or why there is no draft. */
const RULES = { name: 'Rules', width: 'lg:w-48 2xl:w-60' };
const DATE = { width: 'lg:w-28' };
const WORD = { width: 'lg:w-42' };
const OPEN: Column[] = [
  ...COMMON,
  { name: 'Due', ...DATE },
  RULES,
  { name: 'Recommendation', ...WORD },
  { name: 'Reviewed by', width: 'xl:w-38 2xl:w-52', isWideOnly: true },
];
const DONE: Column[] = [...COMMON, { name: 'Decided', ...DATE }, RULES, { name: 'Decision', ...WORD }];

const CAPTIONS = {
  waiting: 'Cases waiting for review, the one due first in front',
  mine: 'Cases you review, the one due first in front',
  done: 'Decided cases, the newest decision in front',
} as const;

/** The rows as a table; on a narrow screen each is a card. */
export function QueueTable({ view, rows }: { view: QueueFilters['view']; rows: readonly ShownRow[] }) {
  return (
    <div className="overflow-hidden rounded-lg border border-line bg-surface shadow-card">
      <table className="block w-full lg:table lg:table-fixed">
        <caption className="sr-only">{CAPTIONS[view]}</caption>
        <thead className="sr-only lg:not-sr-only lg:table-header-group">
          <tr className="border-line border-b bg-sunken/60 text-ink-muted">
            {(view === 'done' ? DONE : OPEN).map(({ name, width, isWideOnly }) => (
              <th
                key={name}
                scope="col"
                className={joinClasses(
                  'whitespace-nowrap px-3 py-2 text-left font-semibold',
                  width,
                  isWideOnly && 'lg:hidden xl:table-cell',
                )}
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="block lg:table-row-group">
          {rows.map((row) => (
            <QueueRow key={row.item.key} row={row} view={view} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
