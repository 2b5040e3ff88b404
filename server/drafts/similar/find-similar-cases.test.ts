import { expect, test } from 'vitest';
import { choosePrecedents, type SimilarDecidedCase } from './find-similar-cases';

const similar = (claimantId: string, outcome: SimilarDecidedCase['outcome'], at: number): SimilarDecidedCase => ({
  caseId: `${claimantId}-${at}`,
  claimantId,
  outcome,
  evidence: ['claim-letter'],
  similarity: 1 - at / 100,
  model: 'any',
});

test('a claimant’s many cases count once in another’s draft, and not at all in their own', () => {
  const many = Array.from({ length: 50 }, (_, at) => similar('busy', 'approved', at));
  const other = similar('other', 'rejected', 60);
  expect(choosePrecedents({ similar: [...many, other], claimantId: 'mine' })).toEqual([
    { outcome: 'approved', evidence: ['claim-letter'] },
    { outcome: 'rejected', evidence: ['claim-letter'] },
  ]);
  expect(choosePrecedents({ similar: [...many, other], claimantId: 'busy' })).toEqual([
    { outcome: 'rejected', evidence: ['claim-letter'] },
  ]);
});
