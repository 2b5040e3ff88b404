import { lockCase } from '@/server/cases/lock';
import { withdrawWithin } from '@/server/cases/service';
import { dropWaitingMails, writeMail } from '@/server/mail/service';
import { database, type Transaction } from '@/server/platform/database';
import { AppError } from '@/server/platform/errors';
import { publishCaseChanged } from '@/server/platform/live-events';
import type { Actor } from '@/server/platform/trpc';
import type { CloseAccountInput } from '../schema';
import { eraseSecondStep } from '../second-step/remove-second-step';
import { checkPassword } from '../settings/check-password';
import { recordAccountEvent } from '../settings/record-account-event';
import { removeResetLinks } from '../settings/remove-reset-links';
import { findUndecided } from './describe-closing';

/** What stands in the place of the name, where officers read it. */
export const CLOSED_NAME = 'Closed account';

/** Nobody can have it, and no mail reaches it: the domain is reserved. */
const closedAddress = (userId: string) => `closed-${userId}@closed.invalid`;

/**
 * Closes a claimant's account for good: undecided cases are withdrawn, name, address and password are erased, and all sessions end. The
 * cases stay, with what is on record of them, until their retention ends. There is no way back.
 */
export async function removePerson({ actor, input }: { actor: Actor; input: CloseAccountInput }) {
  const { userId } = actor;
  const checked = await checkPassword({ userId, password: input.password });
  if (checked.is !== 'right') return { is: checked.is };
  const closing = await database().$transaction(async (tx) => {
    // Cases first, as in submitting one: its mail refers to this person, so the other way round both would wait for each other.
    for (const { id: caseId } of await listUndecided(tx, { userId })) await lockCase(tx, { caseId });
    // In line with a sign-in and a new case of theirs, both of which refer to this row.
    await tx.$queryRaw`SELECT id FROM "user" WHERE id = ${userId}::uuid FOR UPDATE`;
    const unsent = await tx.case.findFirst({
      where: { claimantId: userId, decisionUnsent: true },
      select: { reference: true },
    });
    if (unsent) return { is: 'being_sent' as const, reference: unsent.reference };
    const { email, closedAt } = await tx.user.findUniqueOrThrow({
      where: { id: userId },
      select: { email: true, closedAt: true },
    });
    // Closed on another page since the password was checked.
    if (closedAt) throw new AppError('unauthorised', 'Sign in to continue.');
    const withdrawn = await listUndecided(tx, { userId });
    for (const { id: caseId } of withdrawn) await withdrawWithin(tx, { caseId, actorId: userId });
    await erasePerson(tx, { userId });
    await recordAccountEvent(tx, { userId, action: 'account_closed', data: { withdrawnCases: withdrawn.length } });
    await writeMail(tx, {
      kind: 'account_closed',
      recipientId: userId,
      toAddress: email,
      cause: `account_closed:${userId}`,
    });
    return { is: 'done' as const, withdrawn };
  });
  if (closing.is !== 'done') return closing;
  for (const { id: caseId } of closing.withdrawn) await publishCaseChanged({ caseId, queueChanged: true });
  return { is: 'done' as const, withdrawnCases: closing.withdrawn.length };
}

const listUndecided = (tx: Transaction, { userId }: { userId: string }) =>
  tx.case.findMany({ where: findUndecided({ userId }), orderBy: { id: 'asc' }, select: { id: true } });

async function erasePerson(tx: Transaction, { userId }: { userId: string }): Promise<void> {
  await tx.user.update({
    where: { id: userId },
    data: {
      name: CLOSED_NAME,
      email: closedAddress(userId),
      emailVerified: false,
      image: null,
      closedAt: new Date(),
    },
  });
  await eraseSecondStep(tx, { userId });
  await tx.session.deleteMany({ where: { userId } });
  await tx.account.deleteMany({ where: { userId } });
  await tx.addressChange.deleteMany({ where: { userId } });
  await removeResetLinks(tx, { userId });
  await dropWaitingMails(tx, { recipientId: userId });
}
