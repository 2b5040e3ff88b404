import type { QueueChanges } from '@/server/queue/lists/read-changes';
import { MOST_KNOWN, OVERLAP_MS, type QueuePosition } from '@/server/queue/schema';
import type { QueueItem } from '@/server/queue/view';
import { findUnseen, type ShownRow } from './merge-queue';

/** What has come to the queue since a list was read, as far as the page has looked. */
export type Arrivals = {
  /** Behind this case new ones are looked for. It moves on when what was found is shown, or nothing was. */
  from: QueuePosition;
  /** How far the last look came. */
  reached: QueuePosition;
  /** What has come and is not on screen yet. */
  offered: QueueItem[];
  /** There may be more behind what is offered. */
  hasMore: boolean;
  /** What was offered and taken: some of it may belong further down than the list goes. */
  taken: QueueItem[];
};

const LOWEST_ID = '00000000-0000-0000-0000-000000000000';

/** A case that had come when the list was read may not have been in sight of it yet. */
export function beginArrivals({ readAt }: { readAt: number }): Arrivals {
  const from = { at: new Date(readAt - OVERLAP_MS), id: LOWEST_ID };
  return { from, reached: from, offered: [], hasMore: false, taken: [] };
}

/** Keys of the cases that the page knows of among those it is to look through, the newest where there are very many. */
export function listKnown({ arrivals: { from, taken }, shown }: { arrivals: Arrivals; shown: readonly ShownRow[] }) {
  const known = new Map<string, Date>();
  for (const { key, awaitingSince } of [...shown.map(({ item }) => item), ...taken])
    if (awaitingSince >= from.at) known.set(key, awaitingSince);
  return [...known]
    .sort(([, one], [, other]) => other.getTime() - one.getTime())
    .slice(0, MOST_KNOWN)
    .map(([key]) => key);
}

/** What a look has found: of what is known already nothing is offered. */
export function takeAnswer({
  arrivals,
  answer,
  shown,
}: {
  arrivals: Arrivals;
  answer: Pick<QueueChanges, 'arrived' | 'lookedUpTo' | 'hasMore'>;
  shown: readonly ShownRow[];
}): Arrivals {
  const taken = new Set(arrivals.taken.map(({ key }) => key));
  const offered = findUnseen({ shown, arrived: answer.arrived }).filter(({ key }) => !taken.has(key));
  const looked = { ...arrivals, reached: answer.lookedUpTo, offered, hasMore: answer.hasMore };
  return offered.length > 0 ? looked : moveOn(looked);
}

/** What was offered has been shown: the next look begins behind it. */
export const takeOffered = (arrivals: Arrivals): Arrivals =>
  moveOn({ ...arrivals, offered: [], taken: [...arrivals.taken, ...arrivals.offered] });

const moveOn = (arrivals: Arrivals): Arrivals => ({
  ...arrivals,
  from: arrivals.reached,
  taken: arrivals.taken.filter(({ awaitingSince }) => awaitingSince >= arrivals.reached.at),
});
