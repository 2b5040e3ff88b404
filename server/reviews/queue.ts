import { findCaseType } from '@/server/case-types/registry';
import { database, Prisma } from '@/server/platform/database';
import type { QueueInput } from './schema';

type QueueRow = {
  id: string;
  reference: string;
  case_type: string;
  title: string;
  claimant_name: string;
  awaiting_since: Date;
  submitted_at: Date | null;
  draft_problem: string | null;
  recommendation: 'approved' | 'rejected' | 'more_information' | null;
  confidence: number | null;
  completeness: number | null;
  legibility: number | null;
  holder_id: string | null;
  holder_name: string | null;
  lease_ends_at: Date | null;
};

/**
 * Cases awaiting an officer, the longest waiting first, a page at a time. One statement: the page is cut by the index
 * on (status, awaiting_since, id) first, then each of its rows is joined to its newest draft and its holder.
 */
export async function readQueue({ officerId, input }: { officerId: string; input: QueueInput }) {
  const { cursor, limit, caseType } = input;
  const after = cursor
    ? Prisma.sql`AND (awaiting_since, id) > (${cursor.awaitingSince}, ${cursor.id}::uuid)`
    : Prisma.empty;
  const ofType = caseType ? Prisma.sql`AND case_type = ${caseType}` : Prisma.empty;
  const rows = await database().$queryRaw<QueueRow[]>`
    SELECT c.id, c.reference, c.case_type, c.title, u.name AS claimant_name, c.awaiting_since, c.submitted_at, c.draft_problem,
           d.recommendation::text AS recommendation, d.confidence, d.completeness, d.legibility,
           r.officer_id AS holder_id, o.name AS holder_name, r.lease_ends_at
    FROM (
      SELECT * FROM "case"
      WHERE status = 'awaiting_officer_review' AND awaiting_since IS NOT NULL ${after} ${ofType}
      ORDER BY awaiting_since, id LIMIT ${limit + 1}
    ) c
    JOIN "user" u ON u.id = c.claimant_id
    LEFT JOIN LATERAL (SELECT * FROM draft WHERE draft.case_id = c.id AND draft.status = 'pending_review' ORDER BY draft.id DESC LIMIT 1) d ON true
    LEFT JOIN review r ON r.case_id = c.id AND r.ended_at IS NULL AND r.lease_ends_at > now()
    LEFT JOIN "user" o ON o.id = r.officer_id
    ORDER BY c.awaiting_since, c.id`;
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => describeRow({ row, officerId })),
    nextCursor: rows.length > limit && last ? { awaitingSince: last.awaiting_since, id: last.id } : null,
  };
}

function describeRow({ row, officerId }: { row: QueueRow; officerId: string }) {
  const { confidence, completeness, legibility } = row;
  return {
    reference: row.reference,
    caseType: { key: row.case_type, name: findCaseType(row.case_type)?.name ?? row.case_type },
    title: row.title,
    claimantName: row.claimant_name,
    awaitingSince: row.awaiting_since,
    submittedAt: row.submitted_at,
    draftProblem: row.draft_problem,
    recommendation: row.recommendation,
    scores:
      confidence === null || completeness === null || legibility === null
        ? null
        : { confidence, completeness, legibility },
    holder:
      row.holder_id && row.lease_ends_at
        ? { name: row.holder_name ?? '', mine: row.holder_id === officerId, until: row.lease_ends_at }
        : null,
  };
}

export type QueueItem = Awaited<ReturnType<typeof readQueue>>['items'][number];
