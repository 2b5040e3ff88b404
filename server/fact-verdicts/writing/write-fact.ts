import { keepAssessment } from '@/server/assessments/service';
import type { AuditAction, AuditData } from '@/server/audit/schema';
import { recordEvent } from '@/server/audit/service';
import { findVisibleCase } from '@/server/cases/access';
import { database, type Transaction } from '@/server/platform/database';
import { publishCaseChanged } from '@/server/platform/live-events';
import type { Actor } from '@/server/platform/trpc';
import { writeOnce } from '@/server/platform/write-once';
import { requireReview } from '@/server/reviews/service';
import type { AddFactInput, JudgeFactInput, RemoveFactInput, TakeBackFactInput } from '../schema';

type FactInput = JudgeFactInput | TakeBackFactInput | AddFactInput | RemoveFactInput;
/** Without an action, nothing was changed. */
type Written<Answer> = { answer: Answer; action?: AuditAction; data?: AuditData };

/** A write on facts by the officer who holds the case: all of it, its audit event, and the word to open pages. */
export async function writeFact<Input extends FactInput, Answer extends object>(
  { actor, input }: { actor: Actor; input: Input },
  write: (tx: Transaction, found: { caseId: string; caseType: string; input: Input }) => Promise<Written<Answer>>,
): Promise<Answer> {
  const { id: caseId, caseType } = await findVisibleCase({ actor, reference: input.reference });
  const { answer } = await database().$transaction(async (tx) => {
    // Locks the case's row: writes of one case stand in line, and none falls between a decision's look and its commit.
    await tx.case.update({ where: { id: caseId }, data: { factWrites: { increment: 1 } }, select: { id: true } });
    const once = { caseId, officerId: actor.userId, noun: 'facts', input } as const;
    return writeOnce(tx, once, async (input) => {
      await requireReview(tx, { actor, caseId });
      const written = await write(tx, { caseId, caseType, input });
      if (written.action) {
        await recordEvent(tx, { caseId, actorId: actor.userId, action: written.action, data: written.data });
        // The rules may say otherwise now.
        await keepAssessment(tx, { caseId });
      }
      return written;
    });
  });
  // The queue says what the rules make of the facts, and who reviews the case.
  await publishCaseChanged({ caseId, queueChanged: true });
  return answer;
}
