import { describe, expect, it } from 'vitest';
import { assessCase } from '@/server/rules/assess-case';
import type { CaseToJudge } from '@/server/rules/contract';
import { add, change, day, either, line, state, stormCase, tripCase, without } from '@/tests/support/made-cases';

/** Rule → the paper it waits for, of those that block. */
const waiting = (input: CaseToJudge) =>
  Object.fromEntries(
    assessCase(input).rules.flatMap(({ key, severity, missing }) =>
      severity === 'blocks' && missing !== undefined ? [[key, missing]] : [],
    ),
  );

describe('the paper that a rule waits for', () => {
  it('is none where all are there', () => expect(waiting(tripCase())).toEqual({}));

  it('is the one that is missing, for its own rule and for all that can’t be told without what stands on it', () => {
    expect(waiting(without(tripCase(), 'approval-letter'))).toEqual({
      'has-approval-letter': 'approval-letter',
      'trip-not-refused': 'approval-letter',
      'approved-in-time': 'approval-letter',
      'has-approved-maximum': 'approval-letter',
      'something-to-refund': 'approval-letter',
    });
    expect(waiting(without(stormCase(), 'weather-report'))).toEqual({
      'has-weather-report': 'weather-report',
      'storm-on-the-day': 'weather-report',
      'report-of-the-day': 'weather-report',
    });
  });

  it('is none where a paper that is there leaves it open', () => {
    const input = without(tripCase(), 'approval-letter');
    const open = state('ticket', 'date-of-approval', either(day('2026-03-04'), day('2026-04-03')));
    expect(waiting(add(input, open))).not.toHaveProperty('approved-in-time');
  });

  it('is none that nothing claimed needs', () => {
    const input = without(change(tripCase(), 'cost-lines', line('Train', 12_000, 'EUR')), 'hotel-invoice');
    expect(assessCase(input).rules.filter(({ missing }) => missing === 'hotel-invoice')).toEqual([]);
  });

  it('is each its own where several are missing', () => {
    const { 'has-ticket': ticket, 'has-hotel-invoice': invoice } = waiting(
      without(without(tripCase(), 'ticket'), 'hotel-invoice'),
    );
    expect([ticket, invoice]).toEqual(['ticket', 'hotel-invoice']);
  });
});
