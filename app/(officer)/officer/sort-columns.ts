import type { Sort } from '@/server/queue/schema';
import type { QueueFilters } from './queue-filters';

/** What a list can be ordered by. */
export type SortBy = 'date' | 'submitted' | 'claimant';
type View = QueueFilters['view'];

const ofWaiting = [
  { by: 'date', name: 'Due' },
  { by: 'submitted', name: 'Submitted' },
  { by: 'claimant', name: 'Claimant' },
] as const;

/** The columns of each view that its list can be ordered by. */
export const SORT_COLUMNS: Record<View, readonly { by: SortBy; name: string }[]> = {
  waiting: ofWaiting,
  mine: ofWaiting,
  asked: [{ by: 'date', name: 'Answer by' }],
  done: [{ by: 'date', name: 'Decided' }],
};

type Ordered = Pick<QueueFilters, 'view' | 'sort'>;

/** The order in which a list stands; a sort that a view does not have leaves its own. */
export function readSort({ view, sort }: Ordered): { by: SortBy; isDescending: boolean } {
  const wanted = sort?.replace('-', '');
  const by = SORT_COLUMNS[view].find((column) => column.by === wanted)?.by;
  if (!by || !sort) return { by: 'date', isDescending: view === 'done' };
  return { by, isDescending: sort.startsWith('-') };
}

/** The order that pressing a column's head leads to: its own first, then the other way round. */
export function turnSort({ by, ...list }: Ordered & { by: SortBy }): Sort | null {
  const present = readSort(list);
  const isDescending = present.by === by ? !present.isDescending : by === 'date' && list.view === 'done';
  return writeSort({ ...list, by, isDescending });
}

/** Null for a view's own order, so that an address says nothing of it. */
export function writeSort({
  view,
  by,
  isDescending,
}: Pick<Ordered, 'view'> & { by: SortBy; isDescending: boolean }): Sort | null {
  if (by === 'date' && isDescending === (view === 'done')) return null;
  return isDescending ? `-${by}` : by;
}
