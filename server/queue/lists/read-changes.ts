import { isImpartial } from '@/server/conflicts/access';
import { database, Prisma } from '@/server/platform/database';
import { narrowCaseTypes } from '../access';
import { MOST_LOOKED_AT, OVERLAP_MS, type QueueChangesInput, type QueueFilter, type QueuePosition } from '../schema';
import type { Search } from '../search/prepare';
import { describeEntries } from '../view';
import { readBeginning } from './read-beginning';
import { type QueueEntry, readEntries } from './read-entries';
import { describeFilter, WAITING, WITH_CLAIMANT } from './walk-waiting';

/** Of what came to the queue one look takes so many, the oldest first; not all of them need fit the filter. */
export const ARRIVALS_LOOKED_AT = 500;
const LOWEST_ID = '00000000-0000-0000-0000-000000000000';

/**
 * What has become of the rows that a page shows, and what has come since. However long the list on screen is, this looks only
 * at the rows named, which are those in sight. `arrived` may hold cases that are in the page's list already. What one look
 * leaves (`hasMore`), the next finds behind `lookedUpTo`. That never goes past what may yet be committed, so nothing is lost
 * that becomes visible late; what the page knows of the cases behind it, it names.
 */
export async function readChanges({ officerId, input }: { officerId: string; input: QueueChangesInput }) {
  const { references, lookedUpTo, known, ...filter } = input;
  const { readAt, caseTypes, search } = await readBeginning({ officerId, typed: filter.search });
  // Before the look, by the clock that the cases' own times are from.
  const sure = { at: new Date(readAt.getTime() - OVERLAP_MS), id: LOWEST_ID };
  const [rows, arrived] = await Promise.all([
    findStaying({ officerId, caseTypes, filter, references }),
    findArrived({ officerId, caseTypes, filter, search, lookedUpTo, known }),
  ]);
  const reached = arrived.end && isBefore(arrived.end, sure) ? arrived.end : sure;
  return {
    lookedUpTo: isBefore(lookedUpTo, reached) ? reached : lookedUpTo,
    hasMore: arrived.end !== null,
    rows: await describeEntries({ officerId, entries: rows, search }),
    arrived: await describeEntries({ officerId, entries: arrived.entries, search }),
  };
}

export type QueueChanges = Awaited<ReturnType<typeof readChanges>>;

const isBefore = (one: QueuePosition, other: QueuePosition) =>
  one.at.getTime() === other.at.getTime() ? one.id < other.id : one.at < other.at;

type Entry = Pick<QueueEntry, 'id' | 'caseId'>;

/** The cases that still are in the view; a decision that was made stays made, so there is nothing to look at in `done`. */
async function findStaying({
  officerId,
  caseTypes,
  filter,
  references,
}: {
  officerId: string;
  caseTypes: string[];
  filter: QueueFilter;
  references: string[];
}): Promise<Entry[]> {
  if (filter.view === 'done' || references.length === 0) return [];
  // What an officer holds is theirs, whatever kind it is.
  const types = narrowCaseTypes({ caseTypes });
  const ofTypes = types && filter.view !== 'mine' ? Prisma.sql`AND c.case_type = ANY(${types})` : Prisma.empty;
  const held =
    filter.view === 'mine'
      ? Prisma.sql`AND EXISTS (SELECT FROM review r WHERE r.case_id = c.id AND r.officer_id = ${officerId}::uuid
          AND r.ended_at IS NULL AND r.lease_ends_at > now())`
      : Prisma.empty;
  return database().$queryRaw<Entry[]>`
    SELECT c.id, c.id AS "caseId" FROM "case" c
    WHERE c.reference = ANY(${references}) AND ${filter.view === 'asked' ? WITH_CLAIMANT : WAITING} AND ${isImpartial(officerId)} ${ofTypes} ${held}`;
}

/** `end`: the last one looked at, where there may be more behind it. */
type Arrived = { entries: Entry[]; end: QueuePosition | null };

async function findArrived({
  officerId,
  caseTypes,
  filter,
  search,
  lookedUpTo,
  known,
}: {
  officerId: string;
  caseTypes: string[];
  filter: QueueFilter;
  search: Search | null;
  lookedUpTo: QueuePosition;
  known: string[];
}): Promise<Arrived> {
  // Nobody waits for one to come to those.
  if (filter.view === 'done' || filter.view === 'asked') return { entries: [], end: null };
  // What an officer holds is a list short enough to be read anew.
  if (filter.view === 'mine') {
    const { entries } = await readEntries({ officerId, caseTypes, filter, search, after: null, limit: MOST_LOOKED_AT });
    return { entries, end: null };
  }
  const types = narrowCaseTypes({ caseTypes, caseType: filter.caseType });
  const fits = [
    isImpartial(officerId),
    ...describeFilter(filter),
    ...(types ? [Prisma.sql`c.case_type = ANY(${types})`] : []),
    ...(search ? [search.matches] : []),
  ];
  const looked = await database().$queryRaw<(Entry & { at: Date; fits: boolean })[]>`
    SELECT c.id, c.id AS "caseId", c.awaiting_since AS at, coalesce(${Prisma.join(fits, ' AND ')}, false) AS fits FROM (
      SELECT * FROM "case"
      WHERE status = 'awaiting_officer_review' AND (awaiting_since, id) > (${lookedUpTo.at}, ${lookedUpTo.id}::uuid)
        AND id <> ALL(${known}::uuid[])
      ORDER BY awaiting_since, id LIMIT ${ARRIVALS_LOOKED_AT}
    ) AS c ORDER BY c.awaiting_since, c.id`;
  const fitting = looked.filter(({ fits }) => fits);
  const entries = fitting.slice(0, MOST_LOOKED_AT);
  if (fitting.length > MOST_LOOKED_AT) return { entries, end: entries.at(-1) ?? null };
  return { entries, end: looked.length === ARRIVALS_LOOKED_AT ? (looked.at(-1) ?? null) : null };
}
