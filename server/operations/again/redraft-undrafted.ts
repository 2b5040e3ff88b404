import { recordEvent } from '@/server/audit/service';
import { lockCase } from '@/server/cases/lock';
import { enqueueCommitted } from '@/server/cases/service';
import { database } from '@/server/platform/database';
import { publishCaseChanged } from '@/server/platform/live-events';
import type { Actor } from '@/server/platform/trpc';

/**
 * Asks for the draft of a case that has none for this reason; false when that is no longer so, or work is under way that
 * will draft it. Its newest document gets another run, whose finished steps are skipped.
 */
export async function redraftIfUndrafted({
  actor,
  caseId,
  code,
}: {
  /** Null where no person asks: the sweep. */
  actor: Actor | null;
  caseId: string;
  code: string;
}): Promise<boolean> {
  const documentId = await database().$transaction(async (tx) => {
    await lockCase(tx, { caseId });
    const found = await tx.case.findFirst({
      where: { id: caseId, status: 'awaiting_officer_review', draftProblemCode: code },
      select: { id: true },
    });
    if (!found) return null;
    const documents = await tx.document.findMany({
      where: { caseId, registeredAt: { not: null } },
      orderBy: { id: 'desc' },
      select: { id: true, run: true, doneRun: true },
    });
    const newest = documents[0];
    if (!newest || documents.some(({ run, doneRun }) => doneRun < run)) return null;
    await tx.document.update({ where: { id: newest.id }, data: { run: { increment: 1 }, rescues: 0 } });
    await recordEvent(tx, { caseId, actorId: actor?.userId ?? null, action: 'draft_retried', data: { code } });
    return newest.id;
  });
  if (!documentId) return false;
  await enqueueCommitted(documentId);
  await publishCaseChanged({ caseId });
  return true;
}
