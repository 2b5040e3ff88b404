import { describe, expect, it } from 'vitest';
import { isOtherwise, listChangedRules, type RulesResult, readKeptResult } from './compare-results';

const judge = (changed: Partial<RulesResult> = {}): RulesResult => ({
  recommendation: 'approved',
  totalMinor: 10_000,
  outcomes: new Map([['has-form', 'met']]),
  ...changed,
});
const keep = (changed: object = {}) =>
  readKeptResult({
    outcome: 'approved',
    is_in_part: false,
    assessment: {
      recommendation: 'approved',
      rules: [{ key: 'has-form', outcome: 'met', severity: 'blocks', statement: 'Among the papers.' }],
    },
    award: { totalMinor: 10_000, currency: 'GBP', lines: [], changed: null },
    ...changed,
  });

describe('a decision’s kept result', () => {
  it('is what the rules said, not what the officer made of it', () => {
    const kept = keep({
      outcome: 'rejected',
      award: { totalMinor: 7_500, changed: { fromMinor: 10_000, reason: 'Agreed by telephone.' } },
    });
    expect(kept).toMatchObject({ recommendation: 'approved', totalMinor: 10_000, isKept: true });
    expect(isOtherwise({ kept, today: judge() })).toBe(false);
  });

  it('is what was decided where no more was kept', () => {
    const kept = readKeptResult({ outcome: 'approved' });
    expect(kept).toMatchObject({ recommendation: 'approved', totalMinor: null, isKept: false });
    // Whether that was the whole claim is not on record, nor how much it was.
    expect(isOtherwise({ kept, today: judge({ recommendation: 'approved_in_part', totalMinor: 1 }) })).toBe(false);
    expect(isOtherwise({ kept, today: judge({ recommendation: 'rejected' }) })).toBe(true);
    expect(listChangedRules({ kept, today: judge() })).toEqual([]);
  });

  it.each<[string, Partial<RulesResult>, boolean]>([
    ['the same', {}, false],
    ['another amount', { totalMinor: 9_999 }, true],
    ['no amount', { totalMinor: null }, true],
    ['in part', { recommendation: 'approved_in_part' }, true],
    ['another recommendation', { recommendation: 'more_information', totalMinor: null }, true],
  ])('against %s', (_what, changed, expected) => {
    expect(isOtherwise({ kept: keep(), today: judge(changed) })).toBe(expected);
  });

  it('is told apart rule by rule, with those that are new and those that are gone', () => {
    const outcomes = new Map<string, 'met' | 'not_met'>([
      ['has-form', 'not_met'],
      ['not-in-anothers-case', 'met'],
    ]);
    const kept = keep({
      assessment: {
        recommendation: 'approved',
        rules: [
          { key: 'has-form', outcome: 'met' },
          { key: 'old', outcome: 'unknown' },
        ],
      },
    });
    expect(listChangedRules({ kept, today: judge({ outcomes }) })).toEqual([
      { key: 'has-form', kept: 'met', today: 'not_met' },
      { key: 'old', kept: 'unknown', today: null },
      { key: 'not-in-anothers-case', kept: null, today: 'met' },
    ]);
  });

  it('that is no such row is an error', () => {
    expect(() => readKeptResult({ outcome: 'approved', assessment: { recommendation: 'maybe', rules: [] } })).toThrow();
  });
});
