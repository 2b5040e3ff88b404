import type { QueueItem } from '@/server/queue/view';
import type { SortBy } from './sort-columns';

/**
 * `gone`: no longer in the view, but kept in its place until the officer asks for a clean list. `isNew`: came while the
 * list was open.
 */
export type ShownRow = { item: QueueItem; gone: boolean; isNew: boolean };

type RowOrder = { by: SortBy; isDescending: boolean };

const show = (item: QueueItem): ShownRow => ({ item, gone: false, isNew: false });

/** Adds pages that were read to the rows on screen: known rows change in place, others follow. */
export function addPages({ shown, items }: { shown: readonly ShownRow[]; items: readonly QueueItem[] }): ShownRow[] {
  const fresh = new Map(items.map((item) => [item.key, item]));
  const known = new Set(shown.map((row) => row.item.key));
  return [
    ...shown.map((row) => ({ ...row, item: fresh.get(row.item.key) ?? row.item })),
    ...items.filter((item) => !known.has(item.key)).map(show),
  ];
}

/** Brings the rows that were asked about up to date, in their places. Those that are not in the answer have left. */
export function updateRows({
  shown,
  asked,
  fresh,
}: {
  shown: readonly ShownRow[];
  asked: ReadonlySet<string>;
  fresh: readonly QueueItem[];
}): ShownRow[] {
  const current = new Map(fresh.map((item) => [item.key, item]));
  return shown.map((row) => {
    if (!asked.has(row.item.key)) return row;
    const item = current.get(row.item.key);
    return item ? { ...row, item, gone: false } : { ...row, gone: true };
  });
}

/** What has come and is not on screen yet. */
export const findUnseen = ({ shown, arrived }: { shown: readonly ShownRow[]; arrived: readonly QueueItem[] }) => {
  const known = new Set(shown.map((row) => row.item.key));
  return arrived.filter((item) => !known.has(item.key));
};

/** Of a search what matches by name, title or reference stands first, as the server has it. */
const stageOf = ({ foundIn }: QueueItem) => (foundIn?.isName === false ? 1 : 0);

const compareTexts = (one: string, other: string) => (one === other ? 0 : one < other ? -1 : 1);
const momentOf = ({ dueAt, submittedAt }: QueueItem, by: SortBy) =>
  (by === 'submitted' ? submittedAt : dueAt).getTime();

/** Below 0 where one stands before the other in that order. Names are compared by their code units, as the database does. */
function compareBy({ by, isDescending }: RowOrder) {
  const compareValues = (one: QueueItem, other: QueueItem) =>
    by === 'claimant' ? compareTexts(one.claimantSort, other.claimantSort) : momentOf(one, by) - momentOf(other, by);
  return (one: QueueItem, other: QueueItem): number => {
    const ascending = compareValues(one, other) || compareTexts(one.key, other.key);
    return stageOf(one) - stageOf(other) || (isDescending ? -ascending : ascending);
  };
}

/**
 * Puts new cases where the list's order places them. Those that belong behind the last row of a list that goes on are left out:
 * the next page brings them.
 */
export function insertArrived({
  shown,
  arrived,
  hasMore,
  order = { by: 'date', isDescending: false },
}: {
  shown: readonly ShownRow[];
  arrived: readonly QueueItem[];
  hasMore: boolean;
  order?: RowOrder;
}): ShownRow[] {
  const compare = compareBy(order);
  const last = shown.at(-1)?.item;
  const inserted = arrived
    .filter((item) => !hasMore || !last || compare(item, last) < 0)
    .map((item) => ({ item, gone: false, isNew: true }));
  return [...shown, ...inserted].sort((one, other) => compare(one.item, other.item));
}
