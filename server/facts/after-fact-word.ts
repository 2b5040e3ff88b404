import { keepAssessment } from '@/server/drafts/keep-assessment';
import type { Transaction } from '@/server/platform/database';

/** What follows from an officer's word on a fact, in the transaction that keeps it. */
export async function afterFactWord(tx: Transaction, caseId: string): Promise<void> {
  await keepAssessment(tx, { caseId });
}
