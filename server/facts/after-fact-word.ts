import type { Transaction } from '@/server/platform/database';

/** What follows from an officer's word on a fact, in the transaction that keeps it. */
export async function afterFactWord(_tx: Transaction, _caseId: string): Promise<void> {
  // Call site of keepAssessment(tx, { caseId }) from server/drafts/keep-assessment.ts.
}
