import type { CaseStatus, DecisionOutcome, Recommendation } from '@/generated/prisma/enums';
import { noteAccess } from '@/server/audit/service';
import { findCaseType } from '@/server/case-types/registry';
import { daysBetween } from '@/server/platform/calendar-days';
import { database, Prisma } from '@/server/platform/database';
import { office } from '@/server/platform/office';
import type { Actor } from '@/server/platform/trpc';
import { readBeginning } from './lists/read-beginning';
import { type QueueEntry, readEntries } from './lists/read-entries';
import type { QueueInput } from './schema';
import { describePlace, type Place, type PlaceColumns, readPlaces } from './search/places';
import type { Search } from './search/prepare';

type QueueRow = PlaceColumns & {
  key: string;
  reference: string;
  case_type: string;
  title: string;
  status: CaseStatus;
  claimant_name: string;
  erased_at: Date | null;
  awaiting_since: Date;
  due_at: Date;
  is_answered: boolean;
  is_reconsideration: boolean;
  submitted_at: Date;
  claimant_sort: string;
  missing_evidence: number | null;
  contradictions: number | null;
  answer_by: string | null;
  asked_at: Date | null;
  draft_problem: string | null;
  recommendation: Recommendation | null;
  rules_blocking: number | null;
  rules_to_check: number | null;
  confidence: number | null;
  completeness: number | null;
  legibility: number | null;
  holder_id: string | null;
  holder_name: string | null;
  lease_ends_at: Date | null;
  outcome: DecisionOutcome | null;
  is_in_part: boolean | null;
  decided_at: Date | null;
  decider_id: string | null;
  decider_name: string | null;
};

/** A page of the officers' queue. `readAt` is the moment it shows, for whoever asks later what has come since. */
export async function readQueue({ actor, input }: { actor: Actor; input: QueueInput }) {
  const officerId = actor.userId;
  const { cursor, limit, ...filter } = input;
  const { readAt, caseTypes, search } = await readBeginning({ officerId, typed: filter.search });
  const { entries, next } = await readEntries({ officerId, caseTypes, filter, search, after: cursor, limit });
  const [items] = await Promise.all([
    describeEntries({ officerId, entries, search }),
    // What was looked for may be a name, so that is not on record: what was found is.
    search && noteAccess({ actor, action: 'search_made', data: { found: entries.map(({ caseId }) => caseId) } }),
  ]);
  return { items, nextCursor: next, readAt };
}

// Looked up row by row. As joins these names would take Postgres longer to plan than to read.
const nameOf = (userId: Prisma.Sql) => Prisma.sql`(SELECT name FROM "user" WHERE id = ${userId})`;

/** What a row shows of each entry, in the order given. `search`: what the entries were found by. */
export async function describeEntries({
  officerId,
  entries,
  search,
}: {
  officerId: string;
  entries: Pick<QueueEntry, 'id' | 'caseId'>[];
  search: Search | null;
}) {
  if (entries.length === 0) return [];
  const keys = entries.map(({ id }) => id);
  const caseIds = entries.map(({ caseId }) => caseId);
  const place = readPlaces(search);
  const rows = await database().$queryRaw<QueueRow[]>`
    SELECT entry.key, c.reference, c.case_type, c.title, c.erased_at, c.status::text AS status, ${nameOf(Prisma.sql`c.claimant_id`)} AS claimant_name, c.awaiting_since,
           c.due_at, coalesce(c.resubmitted_at > c.submitted_at, false) AS is_answered, c.reconsideration_of_id IS NOT NULL AS is_reconsideration, coalesce(c.submitted_at, c.created_at) AS submitted_at, coalesce(c.claimant_sort, '') AS claimant_sort, c.missing_evidence, c.contradictions, to_char(c.answer_by, 'YYYY-MM-DD') AS answer_by, c.asked_at, c.draft_problem, c.recommendation::text AS recommendation, c.rules_blocking,
           c.rules_to_check, c.confidence, c.completeness, c.legibility, r.officer_id AS holder_id, ${nameOf(Prisma.sql`r.officer_id`)} AS holder_name, r.lease_ends_at, d.outcome::text AS outcome,
           d.is_in_part, d.decided_at, d.officer_id AS decider_id, ${nameOf(Prisma.sql`d.officer_id`)} AS decider_name ${place.columns}
    FROM unnest(${keys}::uuid[], ${caseIds}::uuid[]) WITH ORDINALITY AS entry(key, case_id, position)
    JOIN "case" c ON c.id = entry.case_id
    LEFT JOIN LATERAL (SELECT * FROM review WHERE case_id = c.id AND ended_at IS NULL AND lease_ends_at > now() OFFSET 0) AS r ON true
    LEFT JOIN LATERAL (SELECT * FROM decision WHERE id = entry.key OFFSET 0) AS d ON true
    ${place.tables}
    ORDER BY entry.position`;
  const today = office().dayOf(new Date());
  return rows.map((row) =>
    describeRow({ row, officerId, today, place: search ? describePlace({ row, search }) : null }),
  );
}

type Describing = { row: QueueRow; officerId: string; today: string; place: Place | null };

function describeRow({ row, officerId, today, place }: Describing) {
  const { confidence, completeness, legibility } = row;
  const dueOn = office().dayOf(row.due_at);
  return {
    /** Tells rows apart: in `done` a case stands once for each of its decisions. */
    key: row.key,
    reference: row.reference,
    caseType: { key: row.case_type, name: findCaseType(row.case_type)?.name ?? row.case_type },
    // A case whose papers were erased is found by its reference, and says nothing of a person.
    title: row.erased_at ? 'Papers erased' : row.title,
    status: row.status,
    claimantName: row.erased_at ? '' : row.claimant_name,
    /** Where a search has found the case; null without one. */
    foundIn: place,
    awaitingSince: row.awaiting_since,
    dueAt: row.due_at,
    /** The office's day, and how many of its days are left: 0 today, below 0 where it is overdue. */
    dueOn,
    daysLeft: daysBetween(today, dueOn),
    /** The claimant was asked for more, and has answered. */
    isAnswered: row.is_answered,
    /** It asks for another look at a decision. */
    isReconsideration: row.is_reconsideration,
    submittedAt: row.submitted_at,
    /** The claimant's name as lists are sorted by it. */
    claimantSort: row.claimant_sort,
    /** How many required kinds of evidence are missing, and how often papers contradict one another; null where nobody knows. */
    missingEvidence: row.missing_evidence,
    contradictions: row.contradictions,
    asked:
      row.status === 'awaiting_claimant' && row.asked_at
        ? {
            at: row.asked_at,
            /** The office's day, and how many of its days are left; null where none was set. */
            by: row.answer_by ? { day: row.answer_by, daysLeft: daysBetween(today, row.answer_by) } : null,
          }
        : null,
    draftProblem: row.draft_problem,
    recommendation: row.recommendation,
    /** How many rules keep an approval shut, and how many a person has to look at; null where no rules were run. */
    rulesBlocking: row.rules_blocking,
    rulesToCheck: row.rules_to_check,
    scores:
      confidence === null || completeness === null || legibility === null
        ? null
        : { confidence, completeness, legibility },
    holder:
      row.holder_id && row.lease_ends_at
        ? { name: row.holder_name ?? '', mine: row.holder_id === officerId, until: row.lease_ends_at }
        : null,
    decision:
      row.outcome && row.decided_at
        ? {
            outcome: row.outcome,
            /** Approved, and something that was claimed is cut. */
            isInPart: row.is_in_part ?? false,
            decidedAt: row.decided_at,
            officerName: row.decider_name ?? '',
            mine: row.decider_id === officerId,
          }
        : null,
  };
}

export type QueueItem = Awaited<ReturnType<typeof describeEntries>>[number];
