import { retentionEnd } from '@/server/case-types/retention';
import { lockCase } from '@/server/cases/lock';
import { database, Prisma, type Transaction } from '@/server/platform/database';
import { FREE, keepErasure } from '../lease';
import { mayBeErased } from '../planning/set-owed';
import { ERASURE_TRANSITIONS, isClosed } from '../state';
import type { Step } from './contract';

/**
 * The first step: takes the case's papers out of everybody's sight, with its title and all that finds it by words. False where it is held by
 * now, kept for longer, or asked to be looked at again: then its erasure is planned as before.
 */
export function eraseTitle({ lease }: Step): Promise<boolean> {
  const { caseId } = lease;
  return database().$transaction(async (tx) => {
    // In line with a hold and with a request to look at it again.
    await lockCase(tx, { caseId });
    await keepErasure(tx, lease);
    const found = await tx.case.findUniqueOrThrow({ where: { id: caseId } });
    if (found.erasedAt) return true;
    const dueAt = isClosed(found.status) && !found.decisionUnsent ? retentionEnd({ case: keptOf(found) }) : null;
    if (!dueAt || dueAt > new Date() || !(await isErasable(tx, caseId))) {
      const { from, to } = ERASURE_TRANSITIONS.put_back;
      await tx.erasure.updateMany({
        where: { caseId, state: { in: [...from] } },
        data: { state: to, ...(dueAt ? { dueAt } : {}), ...FREE },
      });
      return false;
    }
    await tx.case.update({ where: { id: caseId }, data: { ...NOTHING, erasedAt: new Date() } });
    await tx.searchPart.deleteMany({ where: { caseId } });
    // The row stays, as by its reference the case is still found.
    await tx.$executeRaw`UPDATE case_search SET words = '', names = '', is_long = false WHERE case_id = ${caseId}::uuid`;
    await tx.caseEmbedding.deleteMany({ where: { caseId } });
    return true;
  });
}

type Closed = { status: string; caseType: string; decidedAt: Date | null; withdrawnAt: Date | null };

const keptOf = ({ status, caseType, decidedAt, withdrawnAt }: Closed) => ({
  caseType,
  decidedAt: status === 'withdrawn' ? null : decidedAt,
  withdrawnAt: status === 'withdrawn' ? withdrawnAt : null,
});

async function isErasable(tx: Transaction, caseId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ may: boolean }[]>`SELECT ${mayBeErased(Prisma.sql`${caseId}::uuid`)} AS may`;
  return row?.may ?? false;
}

/** What a case's own row says beyond its reference, type, status and dates. */
const NOTHING = {
  title: '',
  missingNote: null,
  recommendation: null,
  rulesBlocking: null,
  rulesToCheck: null,
  contradictions: null,
  missingEvidence: null,
  claimantSort: null,
  confidence: null,
  completeness: null,
  legibility: null,
  draftProblem: null,
  draftProblemCode: null,
} satisfies Prisma.CaseUpdateInput;
