import { UNDECIDED_STATUSES } from '@/server/cases/state';
import { database, Prisma } from '@/server/platform/database';
import type { RedraftInput, RetryAllInput } from '../schema';

/** What failed longer ago is tried again one by one, if at all: nobody waits for it any more. */
export const RETRY_DAYS = 30;

export const retryableSince = () => new Date(Date.now() - RETRY_DAYS * 24 * 3_600_000);

/** Cases whose documents are still read. Between a decision and its sending nothing in a case moves. */
export const IS_OPEN_CASE = Prisma.sql`c.status::text = ANY(${[...UNDECIDED_STATUSES]}) AND NOT c.decision_unsent`;

/** Draft problems that another try cannot cure: there is nothing to draft from, or a draft follows by itself. */
export const NOTHING_TO_DRAFT = ['nothing_read', 'no_document', 'budget_used_up'];

export const findRetryable = ({ failureCode, cursor, limit }: RetryAllInput) =>
  database().$queryRaw<{ id: string; caseId: string; failedAt: Date }[]>`
    SELECT d.id, d.case_id AS "caseId", d.failed_at AS "failedAt" FROM document d JOIN "case" c ON c.id = d.case_id
    WHERE d.ocr_status = 'failed' AND d.failure_code = ${failureCode} AND d.failed_at > ${retryableSince()} AND ${IS_OPEN_CASE}
      ${cursor ? Prisma.sql`AND (d.failed_at, d.id) < (${cursor.failedAt}, ${cursor.id}::uuid)` : Prisma.empty}
    ORDER BY d.failed_at DESC, d.id DESC LIMIT ${limit}`;

export const findUndrafted = ({ failureCode, cursor, limit }: RedraftInput) =>
  database().$queryRaw<{ id: string }[]>`
    SELECT c.id FROM "case" c
    WHERE c.status = 'awaiting_officer_review' AND c.draft_problem_code = ${failureCode}
      AND NOT c.draft_problem_code = ANY(${NOTHING_TO_DRAFT})
      ${cursor ? Prisma.sql`AND c.id < ${cursor}::uuid` : Prisma.empty}
    ORDER BY c.id DESC LIMIT ${limit}`;
