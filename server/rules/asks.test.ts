import { describe, expect, it } from 'vitest';
import { assessCase } from '@/server/rules/assess-case';
import { change, rentCase, stormCase, tripCase, without } from '@/server/rules/made-cases';

const CASES = [
  ['storm damage', stormCase()],
  ['Housing Benefit', rentCase()],
  ['travel expenses', tripCase()],
] as const;

describe.each(CASES)('%s: what is asked for', (_name, input) => {
  const fields = [...new Set(input.facts.map(({ field }) => field))];
  it.each(fields)('is said in a claimant’s words where nobody states the %s', (field) => {
    const { recommendation, asks, rules } = assessCase(change(input, field, null));
    if (recommendation !== 'more_information') return;
    expect(rules.some(({ severity, outcome }) => severity === 'blocks' && outcome !== 'met')).toBe(true);
    for (const { words } of asks) {
      expect(words).toMatch(/^(?:Please|Proof|What you were charged)/);
      expect(words).not.toMatch(/clearer copies of the papers that show the amounts/);
    }
  });

  const kinds = input.caseType.evidence.filter(({ required }) => required).map(({ key }) => key);
  it.each(kinds)('is one thing where the %s is missing', (kind) => {
    const { asks } = assessCase(without(input, kind));
    expect(asks.filter(({ evidence }) => evidence === kind)).toHaveLength(1);
  });

  it('is a clearer copy where a word was read two ways', () => {
    for (const fact of input.facts) {
      const doubted = {
        ...input,
        facts: input.facts.map((one) => (one === fact ? { ...one, isDoubtful: true } : one)),
      };
      const { recommendation, asks } = assessCase(doubted);
      if (recommendation !== 'more_information') continue;
      for (const { words } of asks) expect(words).not.toMatch(/clearer copies of the papers that show the amounts/);
    }
  });
});
