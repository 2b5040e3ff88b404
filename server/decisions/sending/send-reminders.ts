import type { Case, Decision, MailKind } from '@/generated/prisma/client';
import { lockCase } from '@/server/cases/lock';
import { takes } from '@/server/cases/outcomes';
import { canCase } from '@/server/cases/state';
import { writeMail } from '@/server/mail/service';
import { database, type Transaction } from '@/server/platform/database';
import { isDatabaseAway } from '@/server/platform/database-away';
import { office } from '@/server/platform/office';
import { findChance } from '@/server/reconsiderations/view';

const BATCH = 100;

/**
 * Owes the mails whose day has come: the end of the time to answer a request, or to ask for another look, is near. Any number of workers
 * may do it at once. Each decision is reminded of once, and of none that was answered, withdrawn or asked about meanwhile. One that fails
 * holds up none behind it, and makes the look fail when it is over.
 */
export async function sendDueReminders({ now = new Date() } = {}): Promise<number> {
  // The condition is the partial index decision_reminder's own.
  const due = await database().decision.findMany({
    where: { remindAt: { lte: now } },
    orderBy: { remindAt: 'asc' },
    take: BATCH,
    select: { id: true, caseId: true },
  });
  let sent = 0;
  const failed: unknown[] = [];
  for (const decision of due) {
    try {
      if (await database().$transaction((tx) => settleReminder(tx, { ...decision, now }))) sent += 1;
    } catch (error) {
      if (isDatabaseAway(error)) throw error;
      failed.push(error);
    }
  }
  if (failed.length > 0)
    throw new AggregateError(failed, `${failed.length} of ${due.length} due reminders could not be settled`);
  return sent;
}

type Settling = { id: string; caseId: string; now: Date };

/** True where a mail is owed. In either case the decision is not looked at again. */
async function settleReminder(tx: Transaction, { id, caseId, now }: Settling): Promise<boolean> {
  await lockCase(tx, { caseId });
  const { count } = await tx.decision.updateMany({ where: { id, remindAt: { lte: now } }, data: { remindAt: null } });
  if (count !== 1) return false;
  const { case: found, ...decision } = await tx.decision.findUniqueOrThrow({
    where: { id },
    select: {
      outcome: true,
      answeredAt: true,
      respondBy: true,
      case: { include: { claimant: { select: { closedAt: true } } } },
    },
  });
  if (found.claimant.closedAt) return false;
  const kind: MailKind = takes(decision.outcome) === 'request' ? 'answer_due' : 'asking_ends';
  const isOpen =
    kind === 'answer_due'
      ? isAwaited({ ...decision, status: found.status, now })
      : (await findChance(tx, { found, now })).kind === 'open';
  if (isOpen) await writeMail(tx, { kind, recipientId: found.claimantId, caseId, cause: `reminder:${id}` });
  return isOpen;
}

type Asked = Pick<Decision, 'answeredAt' | 'respondBy'> & Pick<Case, 'status'> & { now: Date };

/** Not after the last day either, where no worker has looked for days: what the mail says would be wrong. */
const isAwaited = ({ answeredAt, respondBy, status, now }: Asked): boolean =>
  answeredAt === null &&
  canCase('submit', status) &&
  respondBy !== null &&
  office().dayOf(now) <= respondBy.toISOString().slice(0, 10);
