import { setImmediate } from 'node:timers/promises';
import type { ConflictReason } from '@/generated/prisma/enums';
import { findCaseType } from '@/server/case-types/registry';
import { database, Prisma, type Transaction } from '@/server/platform/database';
import { AppError } from '@/server/platform/errors';
import type { Actor } from '@/server/platform/trpc';
import { isSameName, listParticulars, type Particular } from './particulars';

/**
 * Keeps whose a case is, and which of the staff it keeps from it. At submission by the account alone, with a draft by the papers as
 * well; call it in the transaction that writes either. Nothing is ever taken back: a name that was changed still stood there.
 */
export async function noteConflicts(tx: Transaction, { caseId }: { caseId: string }): Promise<void> {
  const found = await tx.case.findUniqueOrThrow({
    where: { id: caseId },
    select: { caseType: true, claimant: { select: { id: true, name: true, role: true } } },
  });
  const account: Particular = { kind: 'name', value: found.claimant.name };
  const particulars = [account, ...(await readStated(tx, { caseId, caseType: found.caseType }))];
  await tx.caseParticular.createMany({ data: particulars.map((one) => ({ caseId, ...one })), skipDuplicates: true });
  const names = particulars.flatMap(({ kind, value }) => (kind === 'name' ? [value] : []));
  const staff = await tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT id, name FROM "user" WHERE role IN ('officer', 'supervisor')`;
  const namesakes = staff.filter(({ name }) => names.some((other) => isSameName(name, other)));
  await addConflicts(tx, { officerIds: namesakes.map(({ id }) => id), caseIds: [caseId], reason: 'same_name' });
  await tx.$executeRaw`
    INSERT INTO case_conflict (officer_id, case_id, reason)
    SELECT DISTINCT ON (u.id) u.id, ${caseId}::uuid, ${SHARED}
    FROM case_particular mine JOIN case_particular theirs ON theirs.kind = mine.kind AND theirs.value = mine.value
    JOIN "case" own ON own.id = theirs.case_id JOIN "user" u ON u.id = own.claimant_id AND u.role IN ('officer', 'supervisor')
    WHERE mine.case_id = ${caseId}::uuid AND mine.kind <> 'name' ORDER BY u.id ON CONFLICT DO NOTHING`;
  // Of somebody on the staff: what their own papers say, other cases may share.
  if (found.claimant.role !== 'claimant')
    await tx.user.update({ where: { id: found.claimant.id }, data: { conflictsKnown: false } });
}

const SHARED = Prisma.sql`CASE mine.kind WHEN 'account' THEN 'same_account' ELSE 'same_address' END::"ConflictReason"`;

/** What the papers state, as drafts found it and as officers had it. */
async function readStated(tx: Transaction, { caseId, caseType: key }: { caseId: string; caseType: string }) {
  const caseType = findCaseType(key);
  if (!caseType) return [];
  const select = { field: true, value: true } as const;
  const facts = [
    ...(await tx.fact.findMany({ where: { draft: { caseId, status: { not: 'superseded' } } }, select })),
    ...(await tx.addedFact.findMany({ where: { caseId }, select })),
  ];
  return listParticulars({ caseType, facts });
}

type Added = { officerIds: string[]; caseIds: string[]; reason: ConflictReason };

async function addConflicts(tx: Transaction, { officerIds, caseIds, reason }: Added): Promise<void> {
  const data = officerIds.flatMap((officerId) => caseIds.map((caseId) => ({ officerId, caseId, reason })));
  if (data.length > 0) await tx.caseConflict.createMany({ data, skipDuplicates: true });
}

const NAMES_AT_ONCE = 1_000;

/**
 * Before an officer's first look at the queue, and again once their name or role has changed: compares them with all cases that were
 * submitted. Read in pages, so that others are served meanwhile.
 */
export async function settleConflicts({ officerId }: { officerId: string }): Promise<void> {
  const officer = await database().user.findUniqueOrThrow({
    where: { id: officerId },
    select: { name: true, role: true, conflictsKnown: true },
  });
  if (officer.conflictsKnown || officer.role === 'claimant') return;
  await database().$executeRaw`
    INSERT INTO case_conflict (officer_id, case_id, reason)
    SELECT ${officerId}::uuid, id, 'own_case'::"ConflictReason" FROM "case"
    WHERE claimant_id = ${officerId}::uuid AND submitted_at IS NOT NULL ON CONFLICT DO NOTHING`;
  await database().$executeRaw`
    INSERT INTO case_conflict (officer_id, case_id, reason)
    SELECT DISTINCT ON (theirs.case_id) ${officerId}::uuid, theirs.case_id, ${SHARED}
    FROM "case" own JOIN case_particular mine ON mine.case_id = own.id AND mine.kind <> 'name'
    JOIN case_particular theirs ON theirs.kind = mine.kind AND theirs.value = mine.value
    WHERE own.claimant_id = ${officerId}::uuid ORDER BY theirs.case_id ON CONFLICT DO NOTHING`;
  let after = '';
  for (;;) {
    const page = await database().$queryRaw<{ value: string }[]>`
      SELECT DISTINCT value FROM case_particular WHERE kind = 'name' AND value > ${after} ORDER BY value LIMIT ${NAMES_AT_ONCE}`;
    const same = page.map(({ value }) => value).filter((name) => isSameName(name, officer.name));
    if (same.length > 0)
      await database().$executeRaw`
        INSERT INTO case_conflict (officer_id, case_id, reason)
        SELECT DISTINCT ${officerId}::uuid, case_id, 'same_name'::"ConflictReason" FROM case_particular
        WHERE kind = 'name' AND value = ANY(${same}) ON CONFLICT DO NOTHING`;
    const last = page.at(-1);
    if (page.length < NAMES_AT_ONCE || !last) break;
    after = last.value;
    await setImmediate();
  }
  // Not where either has changed meanwhile.
  await database().user.updateMany({
    where: { id: officerId, name: officer.name, role: officer.role },
    data: { conflictsKnown: true },
  });
}

/** Whether the case `c`, or of a decision `d` its case, is one that this officer may have. The list of those they may not is read once a statement. */
export const isImpartial = (officerId: string, caseId: Prisma.Sql = Prisma.sql`c.id`) =>
  Prisma.sql`${caseId} <> ALL(ARRAY(SELECT conflict.case_id FROM case_conflict conflict WHERE conflict.officer_id = ${officerId}::uuid))`;

const REFUSALS: Record<ConflictReason, string> = {
  own_case: 'This is your own case, so a colleague decides it. Take another one.',
  same_name: 'This case is in your name, so a colleague decides it. Take another one.',
  same_account:
    'This case names a bank account that one of your own cases names, so a colleague decides it. Take another one.',
  same_address:
    'This case names an address that one of your own cases names, so a colleague decides it. Take another one.',
};
const OTHER_TYPE =
  'You are given no cases of this kind, so this one is not yours to read. A supervisor can change that.';

type Standing = {
  caseType: string;
  claimantId: string;
  claimantName: string;
  reason: ConflictReason | null;
  conflictsKnown: boolean;
  caseTypes: string[];
  hasReviewed: boolean;
};

/** How a member of staff stands to the case `c` that the condition names; null where there is none. */
export async function readStanding({ actor, names }: { actor: Actor; names: Prisma.Sql }): Promise<Standing | null> {
  const [standing] = await database().$queryRaw<Standing[]>`
    SELECT c.case_type AS "caseType", c.claimant_id AS "claimantId", claimant.name AS "claimantName", x.reason::text AS reason,
      u.conflicts_known AS "conflictsKnown", u.case_types AS "caseTypes",
      EXISTS (SELECT FROM review r WHERE r.case_id = c.id AND r.officer_id = u.id) AS "hasReviewed"
    FROM "case" c JOIN "user" claimant ON claimant.id = c.claimant_id JOIN "user" u ON u.id = ${actor.userId}::uuid
    LEFT JOIN case_conflict x ON x.officer_id = u.id AND x.case_id = c.id
    WHERE ${names}`;
  return standing ?? null;
}

type Asked = { actor: Actor; caseId: string; standing: Standing | null };

/**
 * Refuses a case to staff whose own it may be, and to officers where it is of a kind that they get no work of, unless they have reviewed
 * it already. Throws `forbidden`, saying why. The name is compared here too: the table may be a moment behind a change of names.
 */
export async function assertMayReview({ actor, caseId, standing: first }: Asked): Promise<void> {
  let standing = first;
  if (standing && !standing.conflictsKnown) {
    await settleConflicts({ officerId: actor.userId });
    standing = await readStanding({ actor, names: Prisma.sql`c.id = ${caseId}::uuid` });
  }
  if (!standing) throw new AppError('unauthorised', 'Sign in to continue.');
  const reason = standing.reason ?? findReason({ actor, standing });
  if (reason !== null && standing.reason === null)
    await addConflicts(database(), { officerIds: [actor.userId], caseIds: [caseId], reason });
  if (reason !== null) throw new AppError('forbidden', REFUSALS[reason]);
  if (actor.role === 'supervisor' || standing.caseTypes.length === 0 || standing.hasReviewed) return;
  if (!standing.caseTypes.includes(standing.caseType)) throw new AppError('forbidden', OTHER_TYPE);
}

function findReason({ actor, standing }: { actor: Actor; standing: Standing }): ConflictReason | null {
  if (standing.claimantId === actor.userId) return 'own_case';
  return isSameName(actor.name, standing.claimantName) ? 'same_name' : null;
}
