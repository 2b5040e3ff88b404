import { database, Prisma } from '@/server/platform/database';
import { findCaseTypeScope } from './case-type-scope';
import { describeEntries } from './queue';
import { describeScoreAndDue, type QueueEntry, readEntries } from './queue-pages';
import { MOST_LOOKED_AT, type QueueChangesInput, type QueueFilter } from './queue-schema';
import { prepareSearch } from './search';

/** Of what came to the queue since the page was read, the newest so many are looked at. */
const ARRIVALS_LOOKED_AT = 500;
/** A case that came just then may have been committed a moment after the page was read. */
const OVERLAP_MS = 5_000;

/**
 * What has become of the rows that a page shows, and what has come since it was read. However long the list on screen is, this
 * looks only at the rows named, which are those in sight. `arrived` may hold cases that are in the page's list already.
 */
export async function readChanges({ officerId, input }: { officerId: string; input: QueueChangesInput }) {
  const { references, since, ...filter } = input;
  const readAt = new Date();
  const [rows, arrived] = await Promise.all([
    findStaying({ officerId, filter, references }),
    findArrived({ officerId, filter, since: new Date(since.getTime() - OVERLAP_MS) }),
  ]);
  return {
    readAt,
    rows: await describeEntries({ officerId, entries: rows }),
    arrived: await describeEntries({ officerId, entries: arrived }),
  };
}

type Entry = Pick<QueueEntry, 'id' | 'caseId'>;

/** The cases that still are in the view; a decision that was made stays made, so there is nothing to look at in `done`. */
async function findStaying({
  officerId,
  filter,
  references,
}: {
  officerId: string;
  filter: QueueFilter;
  references: string[];
}): Promise<Entry[]> {
  if (filter.view === 'done' || references.length === 0) return [];
  const held =
    filter.view === 'mine'
      ? Prisma.sql`AND EXISTS (SELECT FROM review r WHERE r.case_id = c.id AND r.officer_id = ${officerId}::uuid
          AND r.ended_at IS NULL AND r.lease_ends_at > now())`
      : Prisma.empty;
  return database().$queryRaw<Entry[]>`
    SELECT c.id, c.id AS "caseId" FROM "case" c
    WHERE c.reference = ANY(${references}) AND c.status = 'awaiting_officer_review' ${held}`;
}

async function findArrived({
  officerId,
  filter,
  since,
}: {
  officerId: string;
  filter: QueueFilter;
  since: Date;
}): Promise<Entry[]> {
  if (filter.view === 'done') return [];
  // What an officer holds is a list short enough to be read anew.
  if (filter.view === 'mine')
    return (await readEntries({ officerId, filter, after: null, limit: MOST_LOOKED_AT })).entries;
  const types = await findCaseTypeScope({ officerId, caseType: filter.caseType });
  const search = await prepareSearch(filter.search);
  const where = [
    Prisma.sql`true`,
    ...describeScoreAndDue(filter),
    ...(types ? [Prisma.sql`c.case_type = ANY(${types})`] : []),
    ...(search ? [search.matches] : []),
  ];
  return database().$queryRaw<Entry[]>`
    SELECT c.id, c.id AS "caseId" FROM (
      SELECT * FROM "case" WHERE status = 'awaiting_officer_review' AND awaiting_since > ${since}
      ORDER BY awaiting_since DESC, id DESC LIMIT ${ARRIVALS_LOOKED_AT}
    ) AS c
    WHERE ${Prisma.join(where, ' AND ')} ORDER BY c.due_at, c.id LIMIT ${MOST_LOOKED_AT}`;
}
