import type { Transaction } from '@/server/platform/database';
import { countRules } from '@/server/rules/count-rules';
import { readAssessment } from './assess';

/**
 * Keeps with a case's current draft what the rules say of it now, and by the draft's trigger with the case, where the queue reads it.
 * For whoever has changed what rules rest on: a new draft, or an officer's word on a fact. Call it with the case's row locked. A
 * draft from before facts were kept stays as it is.
 */
export async function keepAssessment(tx: Transaction, { caseId }: { caseId: string }): Promise<void> {
  const found = await readAssessment(tx, { caseId });
  if (!found) return;
  const { draftId, assessment } = found;
  const { blocking, toCheck } = countRules(assessment);
  await tx.draft.update({
    where: { id: draftId },
    data: { recommendation: assessment.recommendation, rulesBlocking: blocking, rulesToCheck: toCheck },
    select: { id: true },
  });
}
