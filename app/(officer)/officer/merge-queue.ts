import type { QueueItem } from '@/server/reviews/queue';

/** `gone`: no longer waiting, but kept in its place until the officer asks for a clean list. */
export type ShownRow = { item: QueueItem; gone: boolean };

/**
 * Brings the rows on screen up to date without moving any of them: known rows change in place, rows that left stay as
 * `gone`, new ones join at the end, which is where the queue's order puts them.
 */
export function mergeQueue({
  shown,
  fresh,
  hasMore,
}: {
  shown: readonly ShownRow[];
  fresh: readonly QueueItem[];
  /** Whether the queue goes on beyond `fresh`: what is missing from its end may then still be waiting. */
  hasMore: boolean;
}): ShownRow[] {
  const freshByReference = new Map(fresh.map((item) => [item.reference, item]));
  const shownReferences = new Set(shown.map((row) => row.item.reference));
  const readUpTo = fresh.at(-1)?.dueAt.getTime() ?? Number.NEGATIVE_INFINITY;
  const kept = shown.map(({ item, gone }) => {
    const current = freshByReference.get(item.reference);
    if (current) return { item: current, gone: false };
    const isBeyond = hasMore && item.dueAt.getTime() >= readUpTo;
    return { item, gone: isBeyond ? gone : true };
  });
  const added = fresh
    .filter((item) => !shownReferences.has(item.reference))
    .map((item): ShownRow => ({ item, gone: false }));
  return [...kept, ...added].sort((a, b) => a.item.dueAt.getTime() - b.item.dueAt.getTime());
}
