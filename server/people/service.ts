import { endSignIn, inviteToSignIn } from '@/server/accounts/service';
import { releaseAssigned } from '@/server/assignments/service';
import { recordPersonEvent } from '@/server/audit/service';
import { database } from '@/server/platform/database';
import { env } from '@/server/platform/env';
import { AppError } from '@/server/platform/errors';
import { publishCaseChanged } from '@/server/platform/live-events';
import type { Actor } from '@/server/platform/trpc';
import { endReviewsOf } from '@/server/reviews/service';
import { assertMayChange, assertStillSupervisor } from './changes/assert-may-change';
import type { InviteInput, SetRoleInput } from './schema';

const NO_MAIL =
  'This installation sends no mails, so nobody can be invited. An operator can give a role to an account that has signed up.';
const TAKEN =
  'This address has an account already. Use another address: work and own cases are kept apart. Somebody who worked here before is in the list.';

type OfPerson = { actor: Actor; personId: string };

/** Makes an account for somebody who is to work here, and mails them a link to choose its password. */
export async function invitePerson({ actor, input }: { actor: Actor; input: InviteInput }) {
  assertMail();
  const { name, email, role } = input;
  const personId = await database().$transaction(async (tx) => {
    await assertStillSupervisor(tx, { actor });
    const { count } = await tx.user.createMany({ data: [{ name, email, role }], skipDuplicates: true });
    if (count !== 1) throw new AppError('conflict', TAKEN);
    const { id } = await tx.user.findUniqueOrThrow({ where: { email }, select: { id: true } });
    await inviteToSignIn(tx, { userId: id });
    await recordPersonEvent(tx, { actorId: actor.userId, action: 'person_invited', data: { userId: id, role } });
    return id;
  });
  return { personId };
}

/** Mails somebody who has not chosen a password yet another link; the one before ends. */
export async function inviteAgain({ actor, personId }: OfPerson) {
  assertMail();
  await database().$transaction(async (tx) => {
    const { role } = await assertMayChange(tx, { actor, personId });
    const hasPassword = (await tx.account.count({ where: { userId: personId } })) > 0;
    if (role === 'former' || hasPassword)
      throw new AppError('conflict', 'This person needs no invitation. Reload the page.');
    await inviteToSignIn(tx, { userId: personId });
    await recordPersonEvent(tx, { actorId: actor.userId, action: 'person_invited', data: { userId: personId, role } });
  });
  return { personId };
}

/** Gives somebody another role. One whose access had ended is invited anew. The role they have already changes nothing. */
export async function setRole({ actor, input: { personId, role } }: { actor: Actor; input: SetRoleInput }) {
  await database().$transaction(async (tx) => {
    const { role: before } = await assertMayChange(tx, { actor, personId });
    if (before === role) return;
    if (before === 'former') assertMail();
    await tx.user.updateMany({ where: { id: personId, role: before }, data: { role } });
    if (before === 'former') await inviteToSignIn(tx, { userId: personId });
    const data = { userId: personId, from: before, to: role };
    await recordPersonEvent(tx, { actorId: actor.userId, action: 'role_given', data });
  });
  return { personId, role };
}

/** Ends somebody's access at once: sessions, reviews and invitations end, and their cases go back into the line. What they did stays. */
export async function endAccess({ actor, personId }: OfPerson) {
  const cases = await database().$transaction(async (tx) => {
    const { role } = await assertMayChange(tx, { actor, personId });
    if (role === 'former') return [];
    await tx.user.updateMany({ where: { id: personId, role }, data: { role: 'former' } });
    await endSignIn(tx, { userId: personId });
    // Cases before their reviews, as whoever decides or claims one locks them.
    const assigned = await releaseAssigned(tx, { officerId: personId, byId: actor.userId });
    const reviewed = await endReviewsOf(tx, { officerId: personId, endedById: actor.userId });
    await recordPersonEvent(tx, {
      actorId: actor.userId,
      action: 'access_ended',
      data: { userId: personId, from: role },
    });
    return [...new Set([...reviewed, ...assigned])];
  });
  for (const caseId of cases) await publishCaseChanged({ caseId, queueChanged: true });
  return { personId, cases: cases.length };
}

function assertMail(): void {
  if (env().MAIL === 'off') throw new AppError('conflict', NO_MAIL);
}
