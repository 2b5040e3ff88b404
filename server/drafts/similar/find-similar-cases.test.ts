import { expect, test } from 'vitest';
import type { Precedent } from '@/server/providers/ai/contract';
import { writeDraftInput } from '@/server/providers/ai/openai/prompts/draft-7';
import { stormRequest } from '@/tests/support/sample-cases';
import { choosePrecedents, type SimilarDecidedCase } from './find-similar-cases';

const similar = (claimantId: string, outcome: SimilarDecidedCase['outcome'], at: number): SimilarDecidedCase => ({
  caseId: `${claimantId}-${at}`,
  claimantId,
  outcome,
  similarity: 1 - at / 100,
  model: 'any',
});

/** Fifty of one claimant's, more alike than those of seven others. */
const busy = Array.from({ length: 50 }, (_, at) => similar('busy', 'approved', at));
const others = Array.from({ length: 7 }, (_, at) => similar(`other ${at}`, 'rejected', 60 + at));

const told = (found: readonly SimilarDecidedCase[], claimantId: string): Precedent[] =>
  choosePrecedents({ similar: found, claimantId }).map(({ outcome }) => ({ outcome, evidence: ['claim-letter'] }));

/** All that a model is given of another claimant's case. */
const promptWith = (precedents: Precedent[]): string =>
  writeDraftInput({ request: { ...stormRequest(), precedents }, documents: [], fence: '000000000000' });

test('a claimant’s fifty decided cases count once in another’s draft, and take nobody’s place', () => {
  expect(told([...busy, ...others], 'mine').map(({ outcome }) => outcome)).toEqual([
    'approved',
    'rejected',
    'rejected',
    'rejected',
    'rejected',
  ]);
});

test('what a model is given of another claimant’s case is to the letter the same after fifty as after one', () => {
  const afterOne = promptWith(told([...busy.slice(0, 1), ...others], 'mine'));
  expect(afterOne).toContain('- P5: rejected.');
  expect(promptWith(told([...busy, ...others], 'mine'))).toBe(afterOne);
});

test('they do not count in a draft of the claimant’s own', () => {
  expect(promptWith(told([...busy, ...others], 'busy'))).toBe(promptWith(told(others, 'busy')));
});
