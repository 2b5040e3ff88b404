import type { QueueItem } from '@/server/queue/view';

/**
 * `gone`: no longer in the view, but kept in its place until the officer asks for a clean list. `isNew`: came while the
 * list was open.
 */
export type ShownRow = { item: QueueItem; gone: boolean; isNew: boolean };

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

const isDueAfter = (one: QueueItem, other: QueueItem) =>
  stageOf(one) - stageOf(other) || one.dueAt.getTime() - other.dueAt.getTime() || (one.key < other.key ? -1 : 1);

/**
 * Puts new cases where their due dates place them. Those that belong behind the last row of a list that goes on are left out:
 * the next page brings them.
 */
export function insertArrived({
  shown,
  arrived,
  hasMore,
}: {
  shown: readonly ShownRow[];
  arrived: readonly QueueItem[];
  hasMore: boolean;
}): ShownRow[] {
  const last = shown.at(-1)?.item;
  const inserted = arrived
    .filter((item) => !hasMore || !last || isDueAfter(item, last) < 0)
    .map((item) => ({ item, gone: false, isNew: true }));
  return [...shown, ...inserted].sort((one, other) => isDueAfter(one.item, other.item));
}
