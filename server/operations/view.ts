import type { CaseStatus } from '@/generated/prisma/client';
import { acceptsDocuments } from '@/server/cases/state';
import { ensureConflictsKnown, isImpartial } from '@/server/conflicts/access';
import { database, Prisma } from '@/server/platform/database';
import type { Actor } from '@/server/platform/trpc';
import { readHistories } from './figures/read-histories';
import type { FailedInput } from './schema';

type FailedRow = {
  id: string;
  caseId: string;
  filename: string;
  code: string | null;
  failedAt: Date;
  reference: string;
  status: CaseStatus;
  isUnsent: boolean;
  submittedAt: Date | null;
  isImpartial: boolean;
};

/**
 * Documents that could not be read, the newest failure first, a page at a time. Of a case that was not submitted yet neither
 * its reference nor the file's name is shown: until then it is its claimant's alone. Nor of one that may be the reader's own.
 */
export async function listFailed({ actor, input }: { actor: Actor; input: FailedInput }) {
  const { failureCode, cursor, limit } = input;
  await ensureConflictsKnown(actor);
  const rows = await database().$queryRaw<FailedRow[]>`
    SELECT d.id, d.case_id AS "caseId", d.filename, d.failure_code AS code, d.failed_at AS "failedAt",
      c.reference, c.status::text AS status, c.decision_unsent AS "isUnsent", c.submitted_at AS "submittedAt",
      ${isImpartial(actor.userId)} AND c.claimant_id <> ${actor.userId}::uuid AS "isImpartial"
    FROM document d JOIN "case" c ON c.id = d.case_id
    WHERE d.ocr_status = 'failed' ${failureCode ? Prisma.sql`AND d.failure_code = ${failureCode}` : Prisma.empty}
      ${cursor ? Prisma.sql`AND (d.failed_at, d.id) < (${cursor.failedAt}, ${cursor.id}::uuid)` : Prisma.empty}
    ORDER BY d.failed_at DESC, d.id DESC LIMIT ${limit + 1}`;
  const page = rows.slice(0, limit);
  const histories = await readHistories(page.map(({ id, caseId }) => ({ documentId: id, caseId })));
  const last = page.at(-1);
  return {
    items: page.map(({ id, filename, code, failedAt, reference, status, isUnsent, ...row }) => ({
      documentId: id,
      case: row.submittedAt && row.isImpartial ? { reference, status } : null,
      filename: row.submittedAt && row.isImpartial ? filename : null,
      code: code ?? 'unknown',
      failedAt,
      /** Set aside because it took its workers down. */
      isQuarantined: code === 'crashed',
      /** How often somebody asked for it to be read again. Its runs say more than that: submitting asks for work, too. */
      retries: histories.get(id)?.retries ?? 0,
      /** Decided or withdrawn: its documents are no longer read. */
      isClosed: isUnsent || !acceptsDocuments(status),
      history: histories.get(id)?.events ?? [],
    })),
    nextCursor: rows.length > limit && last ? { failedAt: last.failedAt, id: last.id } : null,
  };
}

export type FailedDocument = Awaited<ReturnType<typeof listFailed>>['items'][number];
