import type { DecisionOutcome } from '@/generated/prisma/enums';
import { recordEvent } from '@/server/audit/service';
import { findCaseType } from '@/server/case-types/registry';
import { lockCase } from '@/server/cases/lock';
import { owePdf } from '@/server/letters/service';
import { writeMail } from '@/server/mail/service';
import { database, type Prisma, type Transaction } from '@/server/platform/database';
import { isDatabaseAway } from '@/server/platform/database-away';
import { env } from '@/server/platform/env';
import { failPoint } from '@/server/platform/fail-point';
import { publishCaseChanged } from '@/server/platform/live-events';
import { office } from '@/server/platform/office';
import { expireCheck } from '@/server/quality/service';
import { noteResultSent } from '@/server/reconsiderations/service';
import { findReminder } from './find-reminder';

const MAILS = {
  approved: 'case_decided',
  rejected: 'case_decided',
  more_information: 'information_requested',
} as const satisfies Record<DecisionOutcome, string>;

type Sending = { decisionId: string; caseId: string; now: Date };

/** From here on the decision is the claimant's to see. False where it was undone or sent meanwhile. Wants the case's row locked. */
export async function markSent(tx: Transaction, { decisionId, caseId, now }: Sending): Promise<boolean> {
  const { count } = await tx.decision.updateMany({
    where: { id: decisionId, ...isDue(now) },
    data: { sentAt: now },
  });
  if (count !== 1) return false;
  await expireCheck(tx, { decisionId, caseId });
  await tx.case.update({ where: { id: caseId }, data: { decisionUnsent: false } });
  await recordEvent(tx, { caseId, actorId: null, action: 'decision_sent', data: { decisionId } });
  await owePdf(tx, { decisionId, now });
  await noteResultSent(tx, { decisionId });
  const { case: found, ...decision } = await tx.decision.findUniqueOrThrow({
    where: { id: decisionId },
    select: {
      outcome: true,
      isInPart: true,
      respondBy: true,
      case: { select: { claimantId: true, caseType: true, reconsiderationOfId: true } },
    },
  });
  await writeMail(tx, {
    kind: MAILS[decision.outcome],
    recipientId: found.claimantId,
    caseId,
    cause: `decision:${decisionId}`,
  });
  const remindAt = findReminder({
    decision,
    caseType: found.reconsiderationOfId === null ? (findCaseType(found.caseType) ?? null) : null,
    sentAt: now,
    daysBefore: { answer: env().REMIND_ANSWER_DAYS, asking: env().REMIND_ASKING_DAYS },
    days: office(),
  });
  await tx.decision.update({ where: { id: decisionId }, data: { remindAt } });
  return true;
}

/** The time to undo it is over, and no check holds its letter, or the check had its time. */
const isDue = (now: Date) =>
  ({
    sentAt: null,
    undoneAt: null,
    sendAt: { lte: now },
    OR: [{ checkUntil: null }, { checkUntil: { lte: now } }],
  }) satisfies Prisma.DecisionWhereInput;

/** A look takes as many as this; the next look, moments later, takes the rest. */
const BATCH = 100;

/** Sends the decisions whose time to be undone is over. Any number of workers may do it at once: each is sent once. One that fails holds up none behind it, and makes the look fail when it is over. */
export async function sendDueDecisions(): Promise<number> {
  // The condition is the partial index decision_due's own, so this reads only what waits to be sent.
  const due = await database().decision.findMany({
    where: isDue(new Date()),
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
