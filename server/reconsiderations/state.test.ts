import { describe, expect, test } from 'vitest';
import { compareDecisions, judgeChance } from './state';

describe('whether the first decision stands', () => {
  test.each([
    ['the same rejection', 'rejected', null, 'rejected', null, 'upheld'],
    ['the same rejection, with what was worked out', 'rejected', -500, 'rejected', 0, 'upheld'],
    ['the same amount', 'approved', 42_000, 'approved', 42_000, 'upheld'],
    ['another amount', 'approved', 42_000, 'approved', 42_001, 'changed'],
    ['an approval of what was rejected', 'rejected', null, 'approved', 42_000, 'changed'],
    ['a rejection of what was approved', 'approved', 42_000, 'rejected', null, 'changed'],
  ] as const)('%s', (_, before, beforeMinor, after, afterMinor, result) => {
    const first = { outcome: before, totalMinor: beforeMinor };
    const second = { outcome: after, totalMinor: afterMinor };
    expect(compareDecisions({ first, second })).toBe(result);
  });
});

describe('asking for another look', () => {
  const decision = { outcome: 'rejected' as const, isInPart: false, lastDay: '2026-12-31' };
  const standing = { isReconsideration: false, decision, opened: null, today: '2026-12-31' };

  test('is open to the end of the last day, and over on the next', () => {
    expect(judgeChance(standing)).toEqual({ kind: 'open', lastDay: '2026-12-31', reference: null });
    expect(judgeChance({ ...standing, today: '2027-01-01' })).toEqual({ kind: 'over', lastDay: '2026-12-31' });
  });

  test('is for a rejection and for an approval in part', () => {
    const approved = { ...decision, outcome: 'approved' as const };
    expect(judgeChance({ ...standing, decision: approved })).toEqual({ kind: 'none' });
    expect(judgeChance({ ...standing, decision: { ...approved, isInPart: true } }).kind).toBe('open');
    expect(judgeChance({ ...standing, decision: { ...decision, outcome: 'more_information' } }).kind).toBe('none');
    expect(judgeChance({ ...standing, decision: null })).toEqual({ kind: 'none' });
  });

  test('is for a first decision, once', () => {
    expect(judgeChance({ ...standing, isReconsideration: true })).toEqual({ kind: 'none' });
    const opened = { reference: 'CASE-2026-000002', isSent: false };
    expect(judgeChance({ ...standing, opened })).toMatchObject({ kind: 'open', reference: opened.reference });
    expect(judgeChance({ ...standing, opened: { ...opened, isSent: true }, today: '2027-01-01' })).toEqual({
      kind: 'asked',
      reference: opened.reference,
    });
  });
});
