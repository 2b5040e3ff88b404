import type { ConflictReason } from '@/generated/prisma/enums';
import { noteAccess } from '@/server/audit/service';
import { database, Prisma } from '@/server/platform/database';
import { AppError } from '@/server/platform/errors';
import { publishCaseChanged } from '@/server/platform/live-events';
import type { Actor } from '@/server/platform/trpc';
import { isSameAccountName } from './compare/match-name';
import { addConflicts, rowsOf } from './known/add-conflicts';
import { settleConflicts } from './known/settle-conflicts';
import { IN_FORCE, isInForce } from './state';

type Knowing = { conflictsKnownAt: Date | null; caseTypes: string[] };

/**
 * Before cases of others are listed: from here on it is known which of them may be this person's own. Gives the case types that they
 * get work from, read with it; none means all. `read`: what a caller has just read of the person's row.
 */
export async function ensureConflictsKnown({
  userId,
  read,
}: {
  userId: string;
  read?: Knowing;
}): Promise<{ caseTypes: string[] }> {
  const { conflictsKnownAt, caseTypes } = read ?? (await readKnowing(userId));
  if (!conflictsKnownAt) await settleConflicts({ officerId: userId });
  return { caseTypes };
}

const readKnowing = (userId: string): Promise<Knowing> =>
  database().user.findUniqueOrThrow({ where: { id: userId }, select: { conflictsKnownAt: true, caseTypes: true } });

/** Whether the case `c`, or of a decision `d` its case, is one that this officer may have. The list of those they may not is read once a statement. */
export const isImpartial = (officerId: string, caseId: Prisma.Sql = Prisma.sql`c.id`) =>
  Prisma.sql`${caseId} <> ALL(${barredCases(officerId)})`;

/** Whether a row keeps this officer from having the case `c`. */
export const isBarred = (officerId: string) => Prisma.sql`c.id = ANY(${barredCases(officerId)})`;

const barredCases = (officerId: string) =>
  Prisma.sql`ARRAY(SELECT conflict.case_id FROM case_conflict conflict WHERE conflict.officer_id = ${officerId}::uuid AND ${isInForce()})`;

/** Whether the person `u` works on cases of the kind of `c`: an officer who is given no kinds works on all. */
export const WORKS_ON_KIND = Prisma.sql`(u.role = 'supervisor'
  OR (u.role = 'officer' AND (u.case_types = '{}' OR c.case_type = ANY(u.case_types))))`;
/** Whether a row keeps the person `u` from the case `c`. */
export const IS_BARRED = Prisma.sql`EXISTS (
  SELECT FROM case_conflict conflict WHERE conflict.case_id = c.id AND conflict.officer_id = u.id AND ${isInForce()})`;

/** The same of a case that Prisma looks up, also before its submission. */
export const isImpartialCase = (officerId: string): Prisma.CaseWhereInput => ({
  claimantId: { not: officerId },
  conflicts: { none: { officerId, ...IN_FORCE } },
});

export const REFUSALS: Record<ConflictReason, string> = {
  own_case: 'This is your own case, so a colleague decides it. Take another one.',
  same_name: 'This case is in your name, so a colleague decides it. Take another one.',
  same_account:
    'This case names a bank account that one of your own cases names, so a colleague decides it. Take another one.',
  same_address:
    'This case names an address that one of your own cases names, so a colleague decides it. Take another one.',
  first_decision:
    'This case asks to look again at a decision that you took part in, so a colleague decides it. Take another one.',
};
const OTHER_TYPE =
  'You are given no cases of this kind, so this one is not yours to read. A supervisor can change that.';

export type Standing = {
  userId: string;
  caseType: string;
  claimantId: string;
  claimantName: string;
  reason: ConflictReason | null;
  /** A supervisor has said that the name is a namesake's. */
  isLifted: boolean;
  conflictsKnown: boolean;
  caseTypes: string[];
  hasReviewed: boolean;
};

/** How a member of staff stands to the case `c` that the condition names; null where there is none. */
export async function readStanding({ actor, names }: { actor: Actor; names: Prisma.Sql }): Promise<Standing | null> {
  const [standing] = await readStandings({ actors: [actor], names });
  return standing ?? null;
}

/** The same of several members of staff, in one statement. */
export const readStandings = ({ actors, names }: { actors: Pick<Actor, 'userId'>[]; names: Prisma.Sql }) =>
  database().$queryRaw<Standing[]>`
    SELECT u.id AS "userId", c.case_type AS "caseType", c.claimant_id AS "claimantId", claimant.name AS "claimantName",
      CASE WHEN ${isInForce(Prisma.sql`x`)} THEN x.reason::text END AS reason, NOT ${isInForce(Prisma.sql`x`)} AS "isLifted",
      u.conflicts_known_at IS NOT NULL AS "conflictsKnown", u.case_types AS "caseTypes",
      EXISTS (SELECT FROM review r WHERE r.case_id = c.id AND r.officer_id = u.id) AS "hasReviewed"
    FROM "case" c JOIN "user" claimant ON claimant.id = c.claimant_id JOIN "user" u ON u.id = ANY(${actors.map(({ userId }) => userId)}::uuid[])
    LEFT JOIN case_conflict x ON x.officer_id = u.id AND x.case_id = c.id
    WHERE ${names}`;

type Asked = { actor: Actor; caseId: string; standing: Standing | null };

/** Why the case may be the person's own; null where nothing says so. Compares the names as well: a script may have changed either. */
export async function findConflict({ actor, caseId, standing: first }: Asked): Promise<ConflictReason | null> {
  const standing = await readKnown({ actor, caseId, standing: first });
  if (standing.reason) return standing.reason;
  const reason = findReason({ actor, standing });
  if (!reason) return null;
  const row = rowsOf({ officerIds: [actor.userId], caseIds: [caseId] }, reason);
  const ended = await database().$transaction((tx) => addConflicts(tx, row));
  if (ended.length > 0) await publishCaseChanged({ caseId, queueChanged: true });
  return reason;
}

async function readKnown({ actor, caseId, standing }: Asked): Promise<Standing> {
  let known = standing;
  if (known && !known.conflictsKnown) {
    await settleConflicts({ officerId: actor.userId });
    known = await readStanding({ actor, names: Prisma.sql`c.id = ${caseId}::uuid` });
  }
  if (!known) throw new AppError('unauthorised', 'Sign in to continue.');
  return known;
}

function findReason({ actor, standing }: { actor: Actor; standing: Standing }): 'own_case' | 'same_name' | null {
  if (standing.claimantId === actor.userId) return 'own_case';
  return !standing.isLifted && isSameAccountName(actor.name, standing.claimantName) ? 'same_name' : null;
}

/**
 * Refuses a case to staff whose own it may be, and to officers where it is of a kind that they get no work of, unless they have reviewed
 * it already. Throws `forbidden`, saying why, and the refusal is on record.
 */
export async function assertMayReview(asked: Asked): Promise<void> {
  const refusal = await findRefusal(asked);
  if (refusal === null) return;
  await noteAccess({ actor: asked.actor, action: 'access_refused', data: { caseId: asked.caseId } });
  throw new AppError('forbidden', refusal);
}

async function findRefusal(asked: Asked): Promise<string | null> {
  const reason = await findConflict(asked);
  if (reason !== null) return REFUSALS[reason];
  const { actor, standing } = asked;
  if (actor.role === 'supervisor' || !standing || standing.caseTypes.length === 0 || standing.hasReviewed) return null;
  return standing.caseTypes.includes(standing.caseType) ? null : OTHER_TYPE;
}
