import { Role } from '@/generated/prisma/enums';
import type { Transaction } from '@/server/platform/database';
import { AppError } from '@/server/platform/errors';
import type { Actor } from '@/server/platform/trpc';

/** Any number will do, as long as nobody else in this database uses it. */
const PEOPLE_LOCK = 1_960_240_677;

export type Changed = { id: string; role: Role; email: string; name: string };

/**
 * Who is to be changed, with all other changes of people waiting behind this one. Throws `forbidden` for oneself and for somebody who is
 * no supervisor any more, so whatever supervisors do to one another at one moment, one of them stays. Throws `not_found` for a claimant.
 */
export async function assertMayChange(
  tx: Transaction,
  { actor, personId }: { actor: Actor; personId: string },
): Promise<Changed> {
  await assertStillSupervisor(tx, { actor });
  if (personId === actor.userId)
    throw new AppError('forbidden', 'Nobody changes their own role or ends their own access. Ask another supervisor.');
  const person = await tx.user.findFirst({
    where: { id: personId, role: { not: Role.claimant } },
    select: { id: true, role: true, email: true, name: true },
  });
  if (!person) throw new AppError('not_found', 'There is no such person among the staff. Reload the page.');
  return person;
}

/** Waits for other changes of people, then looks whether the one who asks may still make one. */
export async function assertStillSupervisor(tx: Transaction, { actor }: { actor: Actor }): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(${PEOPLE_LOCK})::text`;
  const count = await tx.user.count({ where: { id: actor.userId, role: 'supervisor' } });
  if (count !== 1) throw new AppError('forbidden', 'Your account may not do this any more.');
}
