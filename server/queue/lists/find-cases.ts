import type { CaseStatus } from '@/generated/prisma/enums';
import { noteAccess } from '@/server/audit/service';
import { findCaseType } from '@/server/case-types/registry';
import { isImpartial } from '@/server/conflicts/access';
import { database, Prisma } from '@/server/platform/database';
import type { Actor } from '@/server/platform/trpc';
import { narrowCaseTypes } from '../access';
import { findRare } from '../search/find-rare';
import type { Search } from '../search/prepare';
import { readBeginning } from './read-beginning';
import { readEntries } from './read-entries';

/** As many as are seen at one look. */
const SHOWN = 8;
/** Among so many the officer's recent ones are looked for. */
const LOOKED_AT = 50;
const RECENT_REVIEWS = 40;

type Entry = { id: string; caseId: string };

/**
 * Cases in whichever state, for going to one: those that were typed for, the officer's recent ones in front; without a word the recent
 * ones alone.
 */
export async function findCases({ actor, typed }: { actor: Actor; typed: string | null | undefined }) {
  const officerId = actor.userId;
  const { caseTypes, search } = await readBeginning({ officerId, typed });
  const recent = await readRecent({ officerId });
  const isRecent = new Set(recent.map(({ caseId }) => caseId));
  const found = search ? await findTyped({ officerId, caseTypes, search }) : recent;
  const inFront = [
    ...found.filter(({ caseId }) => isRecent.has(caseId)),
    ...found.filter(({ caseId }) => !isRecent.has(caseId)),
  ];
  const entries = inFront.slice(0, SHOWN);
  const [items] = await Promise.all([
    describeFound(entries.map(({ caseId }) => caseId)),
    search && noteAccess({ actor, action: 'search_made', data: { found: entries.map(({ caseId }) => caseId) } }),
  ]);
  return items.map(({ id, caseType, ...row }) => ({
    ...row,
    caseType: findCaseType(caseType)?.name ?? caseType,
    isRecent: isRecent.has(id),
  }));
}

type Found = {
  id: string;
  reference: string;
  title: string;
  claimantName: string;
  status: CaseStatus;
  caseType: string;
};

/** A case whose papers were erased says nothing of a person. */
const describeFound = (caseIds: string[]): Promise<Found[]> =>
  database().$queryRaw`
    SELECT c.id, c.reference, c.status::text AS status, c.case_type AS "caseType",
           CASE WHEN c.erased_at IS NULL THEN c.title ELSE 'Papers erased' END AS title,
           CASE WHEN c.erased_at IS NULL THEN u.name ELSE '' END AS "claimantName"
    FROM unnest(${caseIds}::uuid[]) WITH ORDINALITY AS entry(case_id, place)
    JOIN "case" c ON c.id = entry.case_id JOIN "user" u ON u.id = c.claimant_id
    ORDER BY entry.place`;

export type FoundCaseItem = Awaited<ReturnType<typeof findCases>>[number];

/** The cases that an officer reviewed last, those in hand first. */
const readRecent = ({ officerId }: { officerId: string }): Promise<Entry[]> =>
  database().$queryRaw`
    SELECT c.id, c.id AS "caseId" FROM (
      SELECT case_id, min(place) AS place FROM (
        SELECT case_id, row_number() OVER () AS place FROM (
          SELECT case_id FROM review WHERE officer_id = ${officerId}::uuid ORDER BY ended_at DESC NULLS FIRST LIMIT ${RECENT_REVIEWS}
        ) AS last
      ) AS placed GROUP BY case_id
    ) AS own JOIN "case" c ON c.id = own.case_id
    WHERE c.erased_at IS NULL AND ${isImpartial(officerId)} ORDER BY own.place LIMIT ${SHOWN}`;

type Typed = { officerId: string; caseTypes: string[]; search: Search };

/** What is too common to be found by its words is looked for in the queue. */
async function findTyped({ officerId, caseTypes, search }: Typed): Promise<Entry[]> {
  const types = narrowCaseTypes({ caseTypes });
  const rare = await findRare({
    stages: search.stages,
    from: 0,
    most: LOOKED_AT,
    list: {
      tables: Prisma.sql`JOIN "case" c ON c.id = hit.id`,
      columns: Prisma.sql`c.id, c.id AS "caseId", coalesce(c.awaiting_since, c.submitted_at) AS at`,
      where: [
        Prisma.sql`c.submitted_at IS NOT NULL`,
        isImpartial(officerId),
        ...(types ? [Prisma.sql`c.case_type = ANY(${types})`] : []),
      ],
      direction: Prisma.sql`DESC`,
      isBehind: null,
    },
  });
  if (rare.length > 0) return rare.flat();
  const { entries } = await readEntries({
    officerId,
    caseTypes,
    filter: { view: 'waiting' },
    search,
    after: null,
    limit: SHOWN,
  });
  return entries;
}
