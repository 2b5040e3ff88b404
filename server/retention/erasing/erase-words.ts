import { database, Prisma, type Transaction } from '@/server/platform/database';
import { keepErasure } from '../lease';
import type { Step } from './contract';

/** What was written about the case as a whole. */
export async function eraseWords({ lease }: Step): Promise<void> {
  const { caseId } = lease;
  await database().$transaction(async (tx) => {
    await keepErasure(tx, lease);
    await removeWords(tx, caseId);
    await emptyDecisions(tx, caseId);
    await emptyRest(tx, caseId);
  });
}

async function removeWords(tx: Transaction, caseId: string): Promise<void> {
  await tx.addedFinding.deleteMany({ where: { caseId } });
  await tx.addedFact.deleteMany({ where: { caseId } });
  await tx.officerWrite.deleteMany({ where: { caseId } });
  await tx.caseParticular.deleteMany({ where: { caseId } });
  await tx.reconsiderationGround.deleteMany({ where: { caseId } });
  await tx.phoneLink.deleteMany({ where: { caseId } });
  await tx.ruleOverride.deleteMany({ where: { decision: { caseId } } });
  await tx.requestAnswer.deleteMany({ where: { decision: { caseId } } });
  // That a person shares name, account or address with an officer says something of the person; whose case it is, and who took part in it, does not.
  await tx.caseConflict.deleteMany({
    where: { caseId, reason: { in: ['same_name', 'same_account', 'same_address'] } },
  });
  await tx.caseConflict.updateMany({ where: { caseId, liftReason: { not: null } }, data: { liftReason: '' } });
}

/** Which officer decided what, and when, stays. */
async function emptyDecisions(tx: Transaction, caseId: string): Promise<void> {
  await tx.decision.updateMany({ where: { caseId }, data: EMPTY_DECISION });
  // The database asks for a word wherever another look has a result.
  await tx.decision.updateMany({
    where: { caseId, reconsideredBecause: { not: null } },
    data: { reconsideredBecause: 'Erased.' },
  });
  await tx.qualityError.updateMany({ where: { check: { caseId } }, data: { words: '' } });
  await tx.qualityCheck.updateMany({ where: { caseId, settledBecause: { not: null } }, data: { settledBecause: '' } });
}

const EMPTY_DECISION = {
  reasons: [],
  note: null,
  requestedEvidence: [],
  respondBy: null,
  answer: null,
  award: Prisma.DbNull,
  assessment: Prisma.DbNull,
};

async function emptyRest(tx: Transaction, caseId: string): Promise<void> {
  await tx.review.updateMany({ where: { caseId }, data: { tokens: [], token: null } });
  await tx.retentionHold.updateMany({ where: { caseId }, data: { reason: '' } });
  await tx.retentionHold.updateMany({ where: { caseId, liftReason: { not: null } }, data: { liftReason: '' } });
}
