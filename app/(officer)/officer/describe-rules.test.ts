import { expect, it } from 'vitest';
import { describeRules } from './describe-rules';

const scores = { confidence: 1, completeness: 1, legibility: 1 };
const describe = (rulesBlocking: number | null, rulesToCheck: number | null) =>
  describeRules({ rulesBlocking, rulesToCheck, scores, draftProblem: null });

it('says in a line what blocks and what is to be checked', () => {
  expect(describe(2, 1)).toEqual({ words: '2 block, 1 to check', tone: 'blocked' });
  expect(describe(1, 0)).toEqual({ words: '1 blocks', tone: 'blocked' });
  expect(describe(0, 3)).toEqual({ words: '3 to check', tone: 'check' });
  expect(describe(0, 0)).toEqual({ words: 'Nothing speaks against it', tone: 'clear' });
});

it('never takes what was not looked at for clear', () => {
  expect(describe(null, null).tone).toBe('unknown');
  const none = { rulesBlocking: null, rulesToCheck: null, scores: null };
  expect(describeRules({ ...none, draftProblem: 'Nothing could be read.' }).words).toBe(
    'No draft: Nothing could be read.',
  );
  expect(describeRules({ ...none, draftProblem: null }).words).toBe('No draft: it is still being made.');
});
