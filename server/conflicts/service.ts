import { findCaseType } from '@/server/case-types/registry';
import { Prisma, type Transaction } from '@/server/platform/database';
import { addConflicts, rowsOf, SHARED } from './add-conflicts';
import { beginNoting } from './lock';
import { listParticulars, type Particular } from './particulars';
import { isNamedOnPaper, isSameAccountName } from './same-name';

/**
 * Keeps whose a case is, and which of the staff it keeps from it. At submission by the account alone, with a draft by the papers as
 * well, then by what officers type; call it in the transaction that writes any of it. Nothing is taken back: a name that was changed
 * still stood there. A hold of somebody it keeps out ends, so whoever commits has to publish that the queue changed.
 */
export async function noteConflicts(tx: Transaction, { caseId }: { caseId: string }): Promise<void> {
  await beginNoting(tx);
  const found = await tx.case.findUniqueOrThrow({
    where: { id: caseId },
    select: { caseType: true, claimant: { select: { id: true, name: true, role: true } } },
  });
  const { claimant } = found;
  const isOfStaff = claimant.role !== 'claimant';
  const account: Particular = { kind: 'name', value: claimant.name };
  const stated = await readStated(tx, { caseId, caseType: found.caseType });
  await tx.caseParticular.createMany({
    data: [account, ...stated].map((one) => ({ caseId, ...one })),
    skipDuplicates: true,
  });
  // First of all, so that the reason is the right one.
  if (isOfStaff) await addConflicts(tx, rowsOf({ officerIds: [claimant.id], caseIds: [caseId] }, 'own_case'));
  const papers = stated.flatMap(({ kind, value }) => (kind === 'paper_name' ? [value] : []));
  const staff = await tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT id, name FROM "user" WHERE role IN ('officer', 'supervisor')`;
  const namesakes = staff.filter(
    ({ name }) =>
      isSameAccountName(name, claimant.name) || papers.some((paper) => isNamedOnPaper({ account: name, paper })),
  );
  await addConflicts(tx, rowsOf({ officerIds: namesakes.map(({ id }) => id), caseIds: [caseId] }, 'same_name'));
  await addConflicts(
    tx,
    Prisma.sql`SELECT DISTINCT ON (u.id) u.id, ${caseId}::uuid, ${SHARED}
      FROM case_particular mine JOIN case_particular theirs ON theirs.kind = mine.kind AND theirs.value = mine.value
      JOIN "case" own ON own.id = theirs.case_id JOIN "user" u ON u.id = own.claimant_id AND u.role IN ('officer', 'supervisor')
      WHERE mine.case_id = ${caseId}::uuid AND mine.kind IN ('account', 'address') ORDER BY u.id`,
  );
  // Of somebody on the staff: what their own papers say, other cases may share.
  if (isOfStaff)
    await tx.user.update({
      where: { id: claimant.id },
      data: { conflictsKnown: false, conflictsAsked: { increment: 1 } },
    });
}

/** What the papers state, as drafts found it and as officers have it. */
async function readStated(tx: Transaction, { caseId, caseType: key }: { caseId: string; caseType: string }) {
  const caseType = findCaseType(key);
  if (!caseType) return [];
  const select = { field: true, value: true } as const;
  const ofLiveDraft = { draft: { caseId, status: { not: 'superseded' as const } } };
  const corrected = await tx.factJudgement.findMany({
    where: { verdict: 'corrected', fact: ofLiveDraft },
    select: { value: true, fact: { select: { field: true } } },
  });
  const facts = [
    ...(await tx.fact.findMany({ where: ofLiveDraft, select })),
    ...corrected.map(({ value, fact: { field } }) => ({ field, value })),
    ...(await tx.addedFact.findMany({ where: { caseId }, select })),
  ];
  return listParticulars({ caseType, facts });
}
