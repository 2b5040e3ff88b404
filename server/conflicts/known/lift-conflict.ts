import type { ConflictReason } from '@/generated/prisma/enums';
import { recordEvent } from '@/server/audit/service';
import { database, Prisma } from '@/server/platform/database';
import { AppError, caseNotFound } from '@/server/platform/errors';
import { publishCaseChanged } from '@/server/platform/live-events';
import type { Actor } from '@/server/platform/trpc';
import { ensureConflictsKnown, findConflict, IS_BARRED, REFUSALS, readStanding, WORKS_ON_KIND } from '../access';
import { isSameAccountName } from '../compare/match-name';
import type { LiftInput } from '../schema';
import { isInForce } from '../state';

/**
 * A supervisor says that a case in an officer's name is a namesake's: from then on the officer may take it. Not for themselves, nor for
 * an account that may be their own, nor of a case that is theirs by more than a name. Throws `not_found`, `forbidden`, or `conflict`
 * where no such row stands.
 */
export async function liftConflict({ actor, input }: { actor: Actor; input: LiftInput }) {
  const { reference, officerId, reason } = input;
  const found = await database().case.findFirst({
    where: { reference, submittedAt: { not: null } },
    select: { id: true },
  });
  if (!found) throw caseNotFound();
  await assertUnconcerned({ actor, caseId: found.id, officerId });
  await database().$transaction(async (tx) => {
    const { count } = await tx.caseConflict.updateMany({
      where: { caseId: found.id, officerId, reason: 'same_name', liftedAt: null },
      data: { liftedAt: new Date(), liftedById: actor.userId, liftReason: reason },
    });
    if (count !== 1)
      throw new AppError('conflict', 'Nobody is kept from this case for their name alone any more. Reload the page.');
    await recordEvent(tx, {
      caseId: found.id,
      actorId: actor.userId,
      action: 'conflict_lifted',
      data: { officerId, reason },
    });
  });
  await publishCaseChanged({ caseId: found.id, queueChanged: true });
  return { reference, officerId };
}

type Concerned = { actor: Actor; caseId: string; officerId: string };

/** One whom their name alone keeps out may lift it for others: else names on a paper could shut all supervisors out. */
async function assertUnconcerned({ actor, caseId, officerId }: Concerned): Promise<void> {
  const standing = await readStanding({ actor, names: Prisma.sql`c.id = ${caseId}::uuid` });
  const conflict = await findConflict({ actor, caseId, standing });
  if (conflict !== null && conflict !== 'same_name') throw new AppError('forbidden', REFUSALS[conflict]);
  const officer = await database().user.findUnique({ where: { id: officerId }, select: { name: true } });
  if (officerId === actor.userId || (officer && isSameAccountName(officer.name, actor.name)))
    throw new AppError('forbidden', 'You can’t lift this for yourself. Ask another supervisor.');
}

/** As many as a page shows. */
const SHOWN = 50;

type Blocked = { id: string; reference: string; caseType: string; supervisorMay: boolean };

/**
 * The cases that wait and that no officer of their kind may take, the first due first; nothing of their papers. `barred` names those who
 * could take the case if nothing kept them from it. Of a case that may be the supervisor's own (`mayBeOwn`) it names nobody.
 */
export async function listBlocked({ actor }: { actor: Actor }) {
  await ensureConflictsKnown(actor);
  const rows = await database().$queryRaw<Blocked[]>`
    SELECT c.id, c.reference, c.case_type AS "caseType",
      EXISTS (SELECT FROM "user" u WHERE u.role = 'supervisor' AND NOT ${IS_BARRED}) AS "supervisorMay"
    FROM "case" c
    WHERE c.status = 'awaiting_officer_review'
      AND c.id IN (SELECT conflict.case_id FROM case_conflict conflict WHERE ${isInForce()})
      AND EXISTS (SELECT FROM "user" u WHERE ${WORKS_ON_KIND} AND ${IS_BARRED})
      AND NOT EXISTS (SELECT FROM "user" u WHERE u.role = 'officer' AND ${WORKS_ON_KIND} AND NOT ${IS_BARRED})
    ORDER BY c.due_at, c.id LIMIT ${SHOWN + 1}`;
  const shown = rows.slice(0, SHOWN);
  const barred = await readBarred(shown);
  const items = shown.map(({ id, ...row }) => {
    const ofCase = barred.filter(({ caseId }) => caseId === id);
    const own = ofCase.find(({ officerId }) => officerId === actor.userId)?.reason ?? 'same_name';
    // Whose own the case may be learns that it waits, and no more.
    const mayBeOwn = own !== 'same_name';
    return {
      ...row,
      mayBeOwn,
      barred: (mayBeOwn ? [] : ofCase).map(({ officerId, reason, name }) => ({
        officerId,
        name,
        reason,
        mayLift: reason === 'same_name' && officerId !== actor.userId && !isSameAccountName(name, actor.name),
      })),
    };
  });
  return { items, hasMore: rows.length > SHOWN };
}

type Barred = { caseId: string; officerId: string; name: string; reason: ConflictReason };

const readBarred = (cases: Blocked[]) => database().$queryRaw<Barred[]>`
  SELECT c.id AS "caseId", u.id AS "officerId", u.name, conflict.reason::text AS reason
  FROM case_conflict conflict JOIN "case" c ON c.id = conflict.case_id JOIN "user" u ON u.id = conflict.officer_id
  WHERE c.id = ANY(${cases.map(({ id }) => id)}::uuid[]) AND ${isInForce()} AND ${WORKS_ON_KIND}
  ORDER BY c.id, u.id`;
