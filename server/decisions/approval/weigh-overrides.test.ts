import { expect, it } from 'vitest';
import type { RuleResult } from '@/server/rules/contract';
import { weighOverrides } from './weigh-overrides';

const rule = (key: string, over: Partial<RuleResult> = {}): RuleResult => ({
  key,
  question: `Is ${key} right?`,
  severity: 'blocks',
  outcome: 'not_met',
  statement: `The ${key} is wrong.`,
  citations: [],
  wouldChange: null,
  told: '',
  ask: null,
  lacks: null,
  ...over,
});
const rules = [
  rule('name'),
  rule('address', { outcome: 'unknown', statement: 'The address was found on no paper.' }),
  rule('period', { outcome: 'met' }),
  rule('total', { severity: 'warns' }),
];
const because = (ruleKey: string) => ({ ruleKey, reason: `I rang about the ${ruleKey}.` });
const weigh = (...keys: string[]) => weighOverrides({ rules, overrides: keys.map(because) });

it('lets an approval pass that overrides all that blocks it, each with its reason', () => {
  expect(weigh('address', 'name')).toEqual({
    overridden: [
      { rule: rules[0], reason: 'I rang about the name.' },
      { rule: rules[1], reason: 'I rang about the address.' },
    ],
  });
  expect(weighOverrides({ rules: [rule('period', { outcome: 'met' })], overrides: [] })).toEqual({ overridden: [] });
});

it('names all that is left, by its own sentence, and what to do', () => {
  expect(weigh()).toEqual({
    code: 'conflict',
    problem:
      '2 rules block the approval. The name is wrong. The address was found on no paper. Correct what was read wrongly, ask for what is missing, or say for each why you approve all the same.',
  });
  const one = weigh('name');
  expect(one).toMatchObject({ problem: expect.stringContaining('A rule blocks the approval. The address') });
  expect(one).toMatchObject({ problem: expect.not.stringContaining('name is wrong') });
});

it.each([
  ['which no case type has', 'colour', 'invalid', 'This case has no rule “colour” to override.'],
  ['that is met by now', 'period', 'conflict', '“Is period right?” is met now'],
  ['that blocks nothing', 'total', 'invalid', '“Is total right?” does not block an approval.'],
])('refuses to override a rule %s', (_name, key, code, words) => {
  expect(weigh('name', 'address', key)).toMatchObject({ code, problem: expect.stringContaining(words) });
});
