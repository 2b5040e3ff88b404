import { joinClasses } from '@/app/ui/join-classes';
import type { Sort } from '@/server/queue/schema';
import type { ShownRow } from './merge-queue';
import type { QueueFilters } from './queue-filters';
import { QueueRow } from './queue-row';
import { readSort, type SortBy } from './sort-columns';
import { SortHead } from './sort-head';

/** The widths are fixed, so that no column moves when a case is held, is late or leaves. Without one: what is left. */
type Column = { name: string; width?: string; isWideOnly?: boolean; by?: SortBy };

const REFERENCE = { name: 'Reference', width: 'lg:w-40' };
const CLAIMANT = { name: 'Claimant', width: 'xl:w-32 2xl:w-44', isWideOnly: true };
const CASE = { name: 'Case' };
/** One line, such as “2 block, 12 to check”, or why there is no draft. */
const RULES = { name: 'Rules', width: 'lg:w-48 2xl:w-60' };
const DATE = { width: 'lg:w-28', by: 'date' } as const;
const SUBMITTED: Column = { name: 'Submitted', width: 'xl:w-28', isWideOnly: true, by: 'submitted' };
const WORD = { width: 'lg:w-42' };
const RECOMMENDATION = { name: 'Recommendation', ...WORD };
const HOLDER = { width: 'xl:w-38 2xl:w-52', isWideOnly: true };

const WAITING: Column[] = [
  REFERENCE,
  { ...CLAIMANT, by: 'claimant' },
  CASE,
  SUBMITTED,
  { name: 'Due', ...DATE },
  RULES,
  RECOMMENDATION,
  { name: 'Reviewed by', ...HOLDER },
];

const COLUMNS: Record<QueueFilters['view'], Column[]> = {
  waiting: WAITING,
  mine: WAITING,
  asked: [
    REFERENCE,
    CLAIMANT,
    CASE,
    { name: 'Answer by', ...DATE },
    RULES,
    RECOMMENDATION,
    { name: 'Asked', ...HOLDER },
  ],
  done: [REFERENCE, CLAIMANT, CASE, { name: 'Decided', ...DATE }, RULES, { name: 'Decision', ...WORD }],
};

const CAPTIONS = {
  waiting: 'Cases waiting for review',
  mine: 'Cases you review',
  asked: 'Cases waiting for their claimants',
  done: 'Decided cases',
} as const;

type Props = { filters: QueueFilters; rows: readonly ShownRow[]; onSort?: ((sort: Sort | null) => void) | undefined };

/** The rows as a table; on a narrow screen each is a card. */
export function QueueTable({ filters, rows, onSort }: Props) {
  const { view } = filters;
  const { by: present, isDescending } = readSort(filters);
  return (
    <div className="overflow-hidden rounded-lg border border-line bg-surface shadow-card">
      <table className="block w-full lg:table lg:table-fixed">
        <caption className="sr-only">{CAPTIONS[view]}</caption>
        <thead className="sr-only lg:not-sr-only lg:table-header-group">
          <tr className="border-line border-b bg-sunken/60 text-ink-muted">
            {COLUMNS[view].map(({ name, width, isWideOnly, by }) => (
              <th
                key={name}
                scope="col"
                aria-sort={by === present ? (isDescending ? 'descending' : 'ascending') : undefined}
                className={joinClasses(
                  'whitespace-nowrap px-3 py-2 text-left font-semibold',
                  width,
                  isWideOnly && 'lg:hidden xl:table-cell',
                )}
              >
                {by && onSort ? (
                  <>
                    <span className="lg:hidden">{name}</span>
                    <SortHead name={name} by={by} filters={filters} onSort={onSort} />
                  </>
                ) : (
                  name
                )}
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
