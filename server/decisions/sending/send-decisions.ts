import type { DecisionOutcome } from '@/generated/prisma/enums';
import { recordEvent } from '@/server/audit/service';
import { lockCase } from '@/server/cases/lock';
import { owePdf } from '@/server/letters/service';
import { writeMail } from '@/server/mail/service';
import { database, type Transaction } from '@/server/platform/database';
import { isDatabaseAway } from '@/server/platform/database-away';
import { failPoint } from '@/server/platform/fail-point';
import { publishCaseChanged } from '@/server/platform/live-events';
import { noteResultSent } from '@/server/reconsiderations/service';

const MAILS = {
  approved: 'case_decided',
  rejected: 'case_decided',
  more_information: 'information_requested',
} as const satisfies Record<DecisionOutcome, string>;

type Sending = { decisionId: string; caseId: string; now: Date };

/** From here on the decision is the claimant's to see. False where it was undone or sent meanwhile. Wants the case's row locked. */
export async function markSent(tx: Transaction, { decisionId, caseId, now }: Sending): Promise<boolean> {
  const { count } = await tx.decision.updateMany({
    where: { id: decisionId, sentAt: null, undoneAt: null, sendAt: { lte: now } },
    data: { sentAt: now },
  });
  if (count !== 1) return false;
  await tx.case.update({ where: { id: caseId }, data: { decisionUnsent: false } });
  await recordEvent(tx, { caseId, actorId: null, action: 'decision_sent', data: { decisionId } });
  await owePdf(tx, { decisionId, now });
  await noteResultSent(tx, { decisionId });
  const { outcome, case: found } = await tx.decision.findUniqueOrThrow({
    where: { id: decisionId },
    select: { outcome: true, case: { select: { claimantId: true } } },
  });
  await writeMail(tx, {
    kind: MAILS[outcome],
    recipientId: found.claimantId,
    caseId,
    cause: `decision:${decisionId}`,
  });
  return true;
}

/** A look takes as many as this; the next look, moments later, takes the rest. */
const BATCH = 100;

/** Sends the decisions whose time to be undone is over. Any number of workers may do it at once: each is sent once. One that fails holds up none behind it, and makes the look fail when it is over. */
export async function sendDueDecisions(): Promise<number> {
  // The condition is the partial index decision_due's own, so this reads only what waits to be sent.
  const due = await database().decision.findMany({
    where: { sentAt: null, undoneAt: null, sendAt: { lte: new Date() } },
    orderBy: { sendAt: 'asc' },
    take: BATCH,
    select: { id: true, caseId: true },
  });
  let sent = 0;
  const failed: unknown[] = [];
  for (const row of due) {
    try {
      sent += (await sendOne(row)) ? 1 : 0;
    } catch (error) {
      if (isDatabaseAway(error)) throw error;
      // Those behind it are somebody's decisions too.
      failed.push(error);
    }
  }
  if (failed.length > 0)
    throw new AggregateError(failed, `${failed.length} of ${due.length} due decisions could not be sent`);
  return sent;
}

async function sendOne({ id: decisionId, caseId }: { id: string; caseId: string }): Promise<boolean> {
  const isSent = await database().$transaction(async (tx) => {
    await lockCase(tx, { caseId });
    await failPoint('decision-sending', caseId);
    return markSent(tx, { decisionId, caseId, now: new Date() });
  });
  await failPoint('decision-sent', caseId);
  if (isSent) await publishCaseChanged({ caseId, queueChanged: true });
  return isSent;
}
