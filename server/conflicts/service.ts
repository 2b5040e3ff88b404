import type { Role } from '@/generated/prisma/enums';
import { findCaseType } from '@/server/case-types/registry';
import type { CaseType } from '@/server/case-types/schema';
import { Prisma, type Transaction } from '@/server/platform/database';
import type { Actor } from '@/server/platform/trpc';
import { listParticulars, type Particular } from './compare/list-particulars';
import { matchAccountName } from './compare/match-name';
import { addConflicts, rowsOf, SHARED } from './known/add-conflicts';
import { assertNotOwn } from './known/assert-not-own';

/**
 * Keeps whose a case is, and which of the staff it keeps from it. At submission by the account alone, with a draft by the papers as
 * well; call it in the transaction that writes either. Nothing is taken back: a name that was changed still stood there. A review of
 * somebody it keeps out ends, so whoever commits has to publish that the queue changed. An open page of another case that shares an
 * account with an officer's own learns it when it next renews its review.
 */
export async function noteConflicts(tx: Transaction, { caseId }: { caseId: string }): Promise<void> {
  const [owner] = await tx.$queryRaw<{ caseType: string; id: string; name: string; role: Role }[]>`
    SELECT c.case_type AS "caseType", u.id, u.name, u.role::text AS role FROM "case" c JOIN "user" u ON u.id = c.claimant_id
    WHERE c.id = ${caseId}::uuid`;
  if (!owner) throw new Error('there is no such case');
  const account: Particular = { kind: 'name', value: owner.name };
  const stated = await readStated(tx, { caseId, caseType: owner.caseType });
  const ownerId = owner.role === 'claimant' ? null : owner.id;
  await keepOut(tx, { caseId, ownerId, particulars: [account, ...stated] });
}

type Typed = { actor: Actor; caseId: string; caseType: CaseType; field: string; value: unknown };

/** The same of one value that an officer types. Throws `invalid` where it would make the case their own: then nothing is to be kept. */
export async function noteTyped(tx: Transaction, { actor, caseId, caseType, field, value }: Typed): Promise<void> {
  const particulars = listParticulars({ caseType, facts: [{ field, value }] });
  if (particulars.length === 0) return;
  await assertNotOwn(tx, { actor, caseId, particulars });
  const { claimant } = await tx.case.findUniqueOrThrow({
    where: { id: caseId },
    select: { claimant: { select: { id: true, role: true } } },
  });
  await keepOut(tx, { caseId, ownerId: claimant.role === 'claimant' ? null : claimant.id, particulars });
}

type Reconsidering = { caseId: string; firstCaseId: string };

/** Keeps a reconsideration from everybody who took part in the first decision: a different officer looks at the case again. */
export async function noteFirstDecision(tx: Transaction, { caseId, firstCaseId }: Reconsidering): Promise<void> {
  await addConflicts(
    tx,
    Prisma.sql`SELECT officer_id, ${caseId}::uuid, 'first_decision'::"ConflictReason" FROM officers_of_decision(${firstCaseId}::uuid)`,
  );
}

type Keeping = {
  caseId: string;
  /** Whose case it is, where they are of the staff. */
  ownerId: string | null;
  particulars: Particular[];
};

async function keepOut(tx: Transaction, { caseId, ownerId, particulars }: Keeping): Promise<void> {
  await tx.caseParticular.createMany({
    data: particulars.map((one) => ({ caseId, ...one })),
    skipDuplicates: true,
  });
  // First of all, so that the reason is the right one.
  if (ownerId !== null) await keepFromOwner(tx, { caseId, ownerId });
  const namesakes = await findNamesakes(tx, particulars);
  if (namesakes.length > 0) await addConflicts(tx, rowsOf({ officerIds: namesakes, caseIds: [caseId] }, 'same_name'));
  await addConflicts(
    tx,
    Prisma.sql`SELECT DISTINCT ON (u.id) u.id, ${caseId}::uuid, ${SHARED}
      FROM case_particular mine JOIN case_particular theirs ON theirs.kind = mine.kind AND theirs.value = mine.value
      JOIN "case" own ON own.id = theirs.case_id JOIN "user" u ON u.id = own.claimant_id AND u.role IN ('officer', 'supervisor')
      WHERE mine.case_id = ${caseId}::uuid AND mine.kind IN ('account', 'address') ORDER BY u.id, mine.kind`,
  );
}

async function findNamesakes(tx: Transaction, particulars: Particular[]): Promise<string[]> {
  if (particulars.every(({ kind }) => kind !== 'name' && kind !== 'paper_name')) return [];
  const staff = await tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT id, name FROM "user" WHERE role IN ('officer', 'supervisor')`;
  return staff.flatMap(({ id, name }) => {
    const { isAccount, isOnPaper } = matchAccountName(name);
    const isSame = ({ kind, value }: Particular) =>
      kind === 'name' ? isAccount(value) : kind === 'paper_name' && isOnPaper(value);
    return particulars.some(isSame) ? [id] : [];
  });
}

/**
 * Keeps somebody on the staff from their own case, and from the cases that share an account or address with it. They stay known, as
 * neither their name nor their role has changed. One that is being noted at this moment is found when they are compared once more.
 */
async function keepFromOwner(tx: Transaction, { caseId, ownerId }: { caseId: string; ownerId: string }): Promise<void> {
  // Two cases of one person stand in line at this row, so that neither waits for what the other has added.
  await tx.$executeRaw`UPDATE "user" SET conflicts_asked_at = clock_timestamp() WHERE id = ${ownerId}::uuid`;
  await addConflicts(tx, rowsOf({ officerIds: [ownerId], caseIds: [caseId] }, 'own_case'));
  await addConflicts(
    tx,
    Prisma.sql`SELECT DISTINCT ON (theirs.case_id) ${ownerId}::uuid, theirs.case_id, ${SHARED}
      FROM case_particular mine JOIN case_particular theirs ON theirs.kind = mine.kind AND theirs.value = mine.value
      WHERE mine.case_id = ${caseId}::uuid AND theirs.case_id <> mine.case_id AND mine.kind IN ('account', 'address')
      ORDER BY theirs.case_id, mine.kind`,
  );
}

/** What the papers state, as drafts found it and as officers have it. */
async function readStated(tx: Transaction, { caseId, caseType: key }: { caseId: string; caseType: string }) {
  const caseType = findCaseType(key);
  if (!caseType) return [];
  const facts = await tx.$queryRaw<{ field: string; value: unknown }[]>`
    WITH drafted AS (
      SELECT f.id, f.field, f.value FROM draft d JOIN fact f ON f.draft_id = d.id
      WHERE d.case_id = ${caseId}::uuid AND d.status <> 'superseded'
    )
    SELECT field, value FROM drafted
    UNION ALL SELECT f.field, j.value FROM drafted f JOIN fact_judgement j ON j.fact_id = f.id AND j.verdict = 'corrected'
    UNION ALL SELECT field, value FROM added_fact WHERE case_id = ${caseId}::uuid`;
  return listParticulars({ caseType, facts });
}
