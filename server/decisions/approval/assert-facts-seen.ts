import type { Transaction } from '@/server/platform/database';
import { AppError } from '@/server/platform/errors';
import type { CaseAssessment } from '@/server/rules/contract';
import type { DecideInput } from '../schema';

type Seen = {
  caseId: string;
  /** What the rules say now. */
  assessment: Pick<CaseAssessment, 'award'> | null;
  input: Pick<DecideInput, 'seenFacts' | 'seenAwardMinor'>;
};

/**
 * Refuses a decision over other facts, or another award, than the officer saw. What a call leaves out is not compared. The case's row
 * has to be locked: no word on a fact comes in between.
 */
export async function assertFactsSeen(tx: Transaction, { caseId, assessment, input }: Seen): Promise<void> {
  const { seenFacts, seenAwardMinor } = input;
  if (seenFacts !== undefined) {
    const { factWrites } = await tx.case.findUniqueOrThrow({ where: { id: caseId }, select: { factWrites: true } });
    if (factWrites !== seenFacts)
      throw new AppError(
        'conflict',
        'The facts were changed in another window. Look at the award again before you decide.',
      );
  }
  // The facts may be the same, and what else it rests on not: the same paper in another case, a rule of a newer version.
  if (seenAwardMinor !== undefined && seenAwardMinor !== (assessment?.award?.totalMinor ?? null))
    throw new AppError('conflict', 'What would be paid has changed. Look at the award again before you decide.');
}
