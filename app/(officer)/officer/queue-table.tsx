import { joinClasses } from '@/app/ui/join-classes';
import type { ShownRow } from './merge-queue';
import type { QueueFilters } from './queue-filters';
import { QueueRow } from './queue-row';

type Column = { name: string; isWideOnly?: boolean };

const COMMON: Column[] = [{ name: 'Reference' }, { name: 'Claimant', isWideOnly: true }, { name: 'Case' }];
const SCORES: Column[] = [{ name: 'Confidence' }, { name: 'Completeness' }, { name: 'Legibility' }];
const OPEN: Column[] = [
  ...COMMON,
  { name: 'Due' },
  ...SCORES,
  { name: 'Recommendation' },
  { name: 'Held by', isWideOnly: true },
];
const DONE: Column[] = [...COMMON, { name: 'Decided' }, ...SCORES, { name: 'Decision' }];

const CAPTIONS = {
  waiting: 'Cases waiting for review, the one due first in front',
  mine: 'Cases you hold, the one due first in front',
  done: 'Decided cases, the newest decision in front',
} as const;

/** The rows as a table; on a narrow screen each is a card. */
export function QueueTable({ view, rows }: { view: QueueFilters['view']; rows: readonly ShownRow[] }) {
  return (
    <div className="overflow-hidden rounded-lg border border-line bg-surface shadow-card">
      <table className="block w-full lg:table">
        <caption className="sr-only">{CAPTIONS[view]}</caption>
        <thead className="sr-only lg:not-sr-only lg:table-header-group">
          <tr className="border-line border-b bg-sunken/60 text-ink-muted">
            {(view === 'done' ? DONE : OPEN).map(({ name, isWideOnly }) => (
              <th
                key={name}
                scope="col"
                className={joinClasses(
                  'whitespace-nowrap px-3 py-2 text-left font-semibold',
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
