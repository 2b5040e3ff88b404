import { describe, expect, it } from 'vitest';
import { makeRule } from '@/tests/support/made-rule';
import { groupRules } from './group-rules';

const rule = (key: string, missing?: string, outcome: 'not_met' | 'unknown' = 'unknown') =>
  makeRule(key, { outcome, ...(missing === undefined ? {} : { missing }) });
const show = (rules: ReturnType<typeof rule>[]) =>
  groupRules(rules).map((group) => [group.paper, group.rules.map(({ key }) => key)]);

describe('groupRules', () => {
  it('puts rules that wait for one paper together where their first stands', () => {
    expect(
      show([
        rule('a'),
        rule('has', 'form', 'not_met'),
        rule('b'),
        rule('c', 'form'),
        rule('d', 'ticket'),
        rule('e', 'ticket'),
      ]),
    ).toEqual([
      [null, ['a']],
      ['form', ['has', 'c']],
      [null, ['b']],
      ['ticket', ['d', 'e']],
    ]);
  });

  it('leaves a paper’s own rule alone where nothing else waits for it', () => {
    expect(show([rule('has', 'form', 'not_met'), rule('a')])).toEqual([
      [null, ['has']],
      [null, ['a']],
    ]);
  });
});
