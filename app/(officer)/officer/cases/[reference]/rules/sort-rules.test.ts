import { expect, it } from 'vitest';
import { makeRule } from '@/tests/support/made-rule';
import type { Rule } from './outcome';
import { countOpen, sortRules } from './sort-rules';

const rule = (key: string, severity: Rule['severity'], outcome: Rule['outcome']) =>
  makeRule(key, { severity, outcome });
const rules = [
  rule('met', 'blocks', 'met'),
  rule('check', 'warns', 'not_met'),
  rule('untold', 'blocks', 'unknown'),
  rule('fails', 'blocks', 'not_met'),
  rule('decides', 'blocks', 'unknown'),
  rule('by-the-way', 'informs', 'not_met'),
];
const keysOf = (list: readonly Rule[]) => list.map(({ key }) => key);

it('puts what decides first, then what blocks, then what is to check', () => {
  const { open, others } = sortRules({ rules, deciding: ['decides'] });
  expect(keysOf(open)).toEqual(['decides', 'fails', 'untold', 'check']);
  expect(keysOf(others)).toEqual(['met', 'by-the-way']);
});

it('counts in words', () => {
  expect(countOpen(sortRules({ rules, deciding: [] }).open)).toBe('3 block an approval, 1 to check');
  expect(countOpen(rules.slice(1, 2))).toBe('1 to check');
  expect(countOpen(rules.slice(2, 3))).toBe('1 blocks an approval');
  expect(countOpen([])).toBeNull();
});
