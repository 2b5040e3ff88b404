import { expect, test } from 'vitest';
import { findCaseType } from '@/server/case-types/registry';
import { countContradictions } from './contradictions';

const caseType = findCaseType('storm-damage-claim');

test('only rules that compare papers count, and only where they are not met', () => {
  if (!caseType) throw new Error('no such case type');
  const compared = caseType.rules.filter(({ kind }) => kind === 'agrees' || kind === 'same_person');
  expect(compared.length).toBeGreaterThan(0);
  const count = (outcome: 'met' | 'not_met' | 'unknown') =>
    countContradictions({ caseType, results: caseType.rules.map(({ key }) => ({ key, outcome })) });
  expect(count('not_met')).toBe(caseType.rules.filter(({ kind }) => /^(agrees|same_)/.test(kind)).length);
  expect([count('unknown'), count('met')]).toEqual([0, 0]);
});
