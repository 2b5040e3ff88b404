import { describe, expect, it } from 'vitest';
import { listCaseTypes } from '@/server/case-types/registry';
import { MOST_POINTS, REASON_LENGTH } from '@/server/letters/schema';
import { assessCase } from '@/server/rules/assess-case';
import { add, change, line, rentCase, state, stormCase, tripCase, without, words } from '@/tests/support/made-cases';

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

describe('what is asked for in words', () => {
  const pointsOf = (input: Parameters<typeof assessCase>[0]) =>
    assessCase(input).asks.flatMap(({ evidence, words: asked }) => (evidence === undefined ? [asked] : []));

  it.each([1, 6, 7, 40])('fits in a request over %i receipts in another currency', (count) => {
    const receipts = Array.from({ length: count }, (_, at) =>
      state('receipts', 'receipts', line(`Dinner for the guests of day ${at + 1}, `.repeat(4), 1_234_500 + at, 'CHF')),
    );
    const { asks, rules } = assessCase(add(tripCase(), ...receipts));
    const [ask] = asks.filter(({ words: asked }) => asked.includes('card statement'));
    expect(ask?.words).toContain('day 1, ');
    expect(ask?.words.length).toBeLessThanOrEqual(REASON_LENGTH);
    if (count > 6) expect(ask?.words).toContain(` and ${count - 6} more.`);
    else expect(ask?.words).not.toContain('more');
    // The table has them all.
    expect(rules.find((rule) => rule.ask === ask || rule.ask?.words === ask?.words)?.table?.rows).toHaveLength(count);
  });

  it('fits in a request over long values that differ', () => {
    const others = Array.from({ length: 9 }, (_, at) =>
      state('claim-form', 'policy-number', words(`${at} ${'A long number '.repeat(40)}`), `form-${at}`),
    );
    const points = pointsOf(add(stormCase(), ...others));
    expect(points.some((point) => point.includes('policy number'))).toBe(true);
    for (const point of points) expect(point.length).toBeLessThanOrEqual(REASON_LENGTH);
  });

  it('is never more than a request takes, if every rule asked for something', () => {
    for (const { rules } of listCaseTypes())
      expect(rules.filter(({ severity }) => severity === 'blocks').length).toBeLessThanOrEqual(MOST_POINTS);
  });
});
