import { findVisibleCase } from '@/server/cases/access';
import { database } from '@/server/platform/database';
import { AppError } from '@/server/platform/errors';
import type { Actor } from '@/server/platform/trpc';

/** The check of a decision, for staff who may review its case; `not_found` or `forbidden` else. */
export async function findVisibleCheck({ actor, decisionId }: { actor: Actor; decisionId: string }) {
  const row = await database().qualityCheck.findUnique({
    where: { decisionId },
    include: {
      case: { select: { reference: true } },
      decision: { select: { sendAt: true, sentAt: true, undoneAt: true } },
      errors: { orderBy: { position: 'asc' }, select: { kind: true, harmMinor: true, words: true } },
      officer: { select: { name: true } },
      checker: { select: { name: true } },
      settler: { select: { name: true } },
    },
  });
  if (!row) throw new AppError('not_found', 'There is no check of such a decision. Go back to the list.');
  const found = await findVisibleCase({ actor, reference: row.case.reference });
  const { sendAt, sentAt, undoneAt } = row.decision;
  const isHeld = sentAt === null && undoneAt === null;
  return { ...row, found, isHeld, isBeyondUndo: sendAt !== null && sendAt <= new Date() };
}
