/** Papers of one kind that say different things: never the first of them because it is first. */
import { describe, expect, it } from 'vitest';
import type { FactValue } from '@/server/facts/contract';
import { assessCase } from '@/server/rules/assess-case';
import type { CaseToJudge, RuleFact, RuleOutcome } from '@/server/rules/contract';
import { add, change, day, either, period, rentCase, state, stormCase, tripCase } from '@/tests/support/made-cases';

const doubt = (fact: RuleFact): RuleFact => ({ ...fact, isDoubtful: true });
const doubtAll = (input: CaseToJudge, field: string): CaseToJudge => ({
  ...input,
  facts: input.facts.map((fact) => (fact.field === field ? doubt(fact) : fact)),
});
const mph = (number: string, unit = 'mph'): FactValue => ({ type: 'quantity', number, unit });
const turned = (input: CaseToJudge): CaseToJudge => ({ ...input, facts: input.facts.toReversed() });

type Row = [what: string, input: CaseToJudge, rule: string, outcome: RuleOutcome, recommendation: string];

const check = (input: CaseToJudge, key: string, outcome: RuleOutcome, recommendation: string) => {
  // Whichever stands first.
  for (const one of [input, turned(input)]) {
    const assessment = assessCase(one);
    expect(assessment.rules.find((rule) => rule.key === key)).toMatchObject({ outcome });
    expect(assessment.recommendation).toBe(recommendation);
  }
};

const approvedOn = (date: string, document = 'amendment') =>
  state('approval-letter', 'date-of-approval', day(date), document);
const signedOn = (date: string) => state('expense-claim-form', 'signed-on', day(date), 'form-2');
const late = change(tripCase(), 'date-of-approval', day('2026-03-14'));

describe('a deadline', () => {
  it.each<Row>([
    [
      'an approval that was amended later',
      add(tripCase(), approvedOn('2026-03-14')),
      'approved-in-time',
      'met',
      'approved',
    ],
    [
      'two approvals that came too late',
      add(late, approvedOn('2026-03-16')),
      'approved-in-time',
      'not_met',
      'rejected',
    ],
    [
      'one too late, and one that was read two ways',
      add(late, doubt(approvedOn('2026-03-16'))),
      'approved-in-time',
      'unknown',
      'more_information',
    ],
    [
      'one too late, and one that may be in time',
      add(late, state('approval-letter', 'date-of-approval', either(day('2026-03-04'), day('2026-04-03')), 'other')),
      'approved-in-time',
      'unknown',
      'more_information',
    ],
    [
      'one in time, and one that can be read in two ways',
      add(
        tripCase(),
        state('approval-letter', 'date-of-approval', either(day('2026-03-04'), day('2026-04-03')), 'other'),
      ),
      'approved-in-time',
      'met',
      'approved',
    ],
    [
      'a form that was signed in time and sent again',
      add(tripCase(), signedOn('2026-07-01')),
      'claimed-in-time',
      'met',
      'approved',
    ],
    [
      'two forms that were signed too late',
      add(change(tripCase(), 'signed-on', day('2026-06-30')), signedOn('2026-07-01')),
      'claimed-in-time',
      'not_met',
      'rejected',
    ],
  ])('%s', (_what, input, key, outcome, recommendation) => check(input, key, outcome, recommendation));

  it('is kept by no letter that refuses', () => {
    const input = add(late, approvedOn('2026-02-20', 'refusal'));
    const parts = [...input.parts, { documentId: 'refusal', kind: 'approval-letter', refuses: true }];
    expect(assessCase({ ...input, parts }).rules.find(({ key }) => key === 'approved-in-time')?.outcome).toBe(
      'not_met',
    );
  });

  it('is judged by the form’s dates where only a paper that proves no departure gives one', () => {
    const input = add(
      change(tripCase(), 'departure-date', null),
      state('receipts', 'departure-date', day('2026-03-10')),
    );
    check(input, 'approved-in-time', 'met', 'approved');
  });
});

describe('a day within a period', () => {
  it.each<Row>([
    [
      'a ticket there and one back',
      add(tripCase(), state('ticket', 'departure-date', day('2026-03-12'), 'way-back')),
      'departure-date-fits',
      'met',
      'approved',
    ],
    [
      'a ticket of the trip and one of another',
      add(tripCase(), state('ticket', 'departure-date', day('2026-03-20'), 'other')),
      'departure-date-fits',
      'unknown',
      'approved',
    ],
    [
      'two tickets of other days',
      add(
        change(tripCase(), 'departure-date', day('2026-03-20')),
        state('ticket', 'departure-date', day('2026-03-22'), 'other'),
      ),
      'departure-date-fits',
      'not_met',
      'approved',
    ],
    [
      'a period that was read two ways',
      doubtAll(change(stormCase(), 'period-of-insurance', period('2026-01-08', '2026-12-31')), 'period-of-insurance'),
      'damage-in-period',
      'unknown',
      'more_information',
    ],
    [
      'a period of two years to the day of which one year was read two ways',
      doubtAll(change(stormCase(), 'period-of-insurance', period('2025-01-01', '2026-12-31')), 'period-of-insurance'),
      'damage-in-period',
      'unknown',
      'more_information',
    ],
    [
      'a period that was read two ways and is a year to the day',
      doubtAll(stormCase(), 'period-of-insurance'),
      'damage-in-period',
      'met',
      'approved',
    ],
    [
      'the same beside one that is certain',
      add(
        stormCase(),
        doubt(state('policy-schedule', 'period-of-insurance', period('2026-01-01', '2026-12-31'), 'copy')),
      ),
      'damage-in-period',
      'met',
      'approved',
    ],
    [
      'last year’s schedule beside one that can be read in two ways',
      add(
        change(stormCase(), 'period-of-insurance', period('2025-01-01', '2025-12-31')),
        state(
          'policy-schedule',
          'period-of-insurance',
          either(period('2026-02-01', '2027-01-02'), period('2026-01-02', '2027-02-01')),
          'this-year',
        ),
      ),
      'damage-in-period',
      'unknown',
      'more_information',
    ],
  ])('%s', (_what, input, key, outcome, recommendation) => check(input, key, outcome, recommendation));
});

describe('weather reports', () => {
  const report = (date: FactValue, gust: FactValue): RuleFact[] => [
    state('weather-report', 'date-of-observation', date, 'report-2'),
    state('weather-report', 'highest-gust', gust, 'report-2'),
  ];
  const ofDay = day('2026-04-12');
  it.each<Row>([
    [
      'two of the day, both of a storm',
      add(stormCase(), ...report(ofDay, mph('55'))),
      'storm-on-the-day',
      'met',
      'approved',
    ],
    [
      'two of the day on different sides',
      add(stormCase(), ...report(ofDay, mph('30'))),
      'storm-on-the-day',
      'unknown',
      'more_information',
    ],
    [
      'two calm ones',
      add(change(stormCase(), 'highest-gust', mph('20')), ...report(ofDay, mph('40', 'kn'))),
      'storm-on-the-day',
      'not_met',
      'rejected',
    ],
    [
      'a calm one, and one that was read two ways',
      add(change(stormCase(), 'highest-gust', mph('20')), ...report(ofDay, mph('30')).map(doubt)),
      'storm-on-the-day',
      'unknown',
      'more_information',
    ],
    [
      'a calm one, and a storm of a day that may be the same',
      add(change(stormCase(), 'highest-gust', mph('20')), ...report(either(ofDay, day('2026-12-04')), mph('61'))),
      'storm-on-the-day',
      'unknown',
      'more_information',
    ],
    [
      'one of the day, and a calm one of another',
      add(stormCase(), ...report(day('2026-04-13'), mph('20'))),
      'storm-on-the-day',
      'met',
      'approved',
    ],
    [
      'the same, which is enough for the day',
      add(stormCase(), ...report(day('2026-04-13'), mph('20'))),
      'report-of-the-day',
      'met',
      'approved',
    ],
    [
      'two of other days',
      add(change(stormCase(), 'date-of-observation', day('2026-04-11')), ...report(day('2026-04-13'), mph('61'))),
      'report-of-the-day',
      'not_met',
      'more_information',
    ],
    [
      'one of another day, and one that may be of the day',
      add(
        change(stormCase(), 'date-of-observation', day('2026-04-11')),
        ...report(either(ofDay, day('2026-12-04')), mph('61')),
      ),
      'report-of-the-day',
      'unknown',
      'more_information',
    ],
  ])('%s', (_what, input, key, outcome, recommendation) => check(input, key, outcome, recommendation));

  it('cites both that stand on different sides, and asks which is right', () => {
    const { rules } = assessCase(add(stormCase(), ...report(ofDay, mph('30'))));
    const storm = rules.find(({ key }) => key === 'storm-on-the-day');
    expect(storm?.statement).toBe(
      'The papers for 12 April 2026 give a highest gust of 61 mph and 30 mph, on both sides of 55 mph.',
    );
    expect(storm?.citations.map(({ documentId }) => documentId)).toEqual(
      expect.arrayContaining(['weather-report', 'report-2']),
    );
    expect(storm?.ask?.words).toBe('Please tell us which highest gust is right: 61 mph or 30 mph.');
  });
});

describe('what papers state one and the same', () => {
  const household = (composition: 'single' | 'lone_parent', children: number): FactValue => ({
    type: 'household',
    composition,
    children,
  });
  it.each<Row>([
    [
      'two forms with different households',
      add(rentCase(), state('application-form', 'household', household('single', 0), 'form-2')),
      'has-household',
      'unknown',
      'more_information',
    ],
    [
      'two forms with one household',
      add(rentCase(), state('application-form', 'household', household('lone_parent', 1), 'form-2')),
      'has-household',
      'met',
      'approved',
    ],
    [
      'one date of damage, read two ways on every paper',
      doubtAll(stormCase(), 'date-of-damage'),
      'one-date-of-damage',
      'unknown',
      'more_information',
    ],
    [
      'one policy number, read two ways on one of two papers',
      {
        ...stormCase(),
        facts: stormCase().facts.map((fact) =>
          fact.field === 'policy-number' && fact.source.kind === 'claim-form' ? doubt(fact) : fact,
        ),
      },
      'one-policy-number',
      'met',
      'approved',
    ],
    [
      'a rent whose interval the other paper alone states',
      change(rentCase(), 'rent', { type: 'money', minor: 52_000, currency: 'GBP', per: null }, 'application-form'),
      'enough-to-pay',
      'met',
      'approved',
    ],
  ])('%s', (_what, input, key, outcome, recommendation) => check(input, key, outcome, recommendation));

  it('asks which household is right, once', () => {
    const { asks, award } = assessCase(
      add(rentCase(), state('application-form', 'household', household('single', 0), 'form-2')),
    );
    expect(award).toBeNull();
    expect(asks).toEqual([{ words: expect.stringMatching(/^Please tell us which household is right: .+ or .+\.$/) }]);
  });
});

it('agrees in number with what it lacks', () => {
  const { rules } = assessCase(change(tripCase(), 'cost-lines', null));
  expect(rules.find(({ key }) => key === 'has-cost-lines')?.statement).toBe('The costs claimed were not found.');
});

describe('how often pay comes', () => {
  const MONTHLY = ['2026-01-30', '2026-02-27', '2026-03-31', '2026-04-30'];
  const WEEKLY = ['2026-04-02', '2026-04-09', '2026-04-16', '2026-04-23', '2026-04-30'];
  type Slip = [date: string, minor: number, per?: 'week' | 'month'];
  const paid = (slips: Slip[]): CaseToJudge => {
    const base = change(change(rentCase(), 'net-pay', null), 'pay-date', null);
    return add(
      base,
      ...slips.flatMap(([date, minor, per = null]) => [
        state('payslips', 'net-pay', { type: 'money', minor, currency: 'GBP', per }, `slip-${date}`),
        state('payslips', 'pay-date', day(date), `slip-${date}`),
      ]),
    );
  };
  const ofMonth = (per?: 'week' | 'month') => MONTHLY.map((date): Slip => [date, 104_000, per]);
  const ofWeek = (per?: 'week' | 'month') => WEEKLY.map((date): Slip => [date, 24_000, per]);
  // £240.00 a week either way.
  const WORTH = 12_000 - 2_554;

  it.each<[what: string, slips: Slip[], total: number | null]>([
    ['four monthly slips', ofMonth(), WORTH],
    ['five weekly ones', ofWeek(), WORTH],
    ['weekly ones with one missing', [...ofWeek(), ['2026-05-14', 24_000]], WORTH],
    ['monthly ones and a supplement six days later', [...ofMonth(), ['2026-05-06', 10_000]], null],
    ['two monthly ones and a supplement', [...ofMonth().slice(2), ['2026-05-06', 10_000]], null],
    ['monthly ones, one of which says so', [['2026-01-30', 104_000, 'month'], ...ofMonth().slice(1)], WORTH],
    ['monthly ones, one of which says a week', [['2026-01-30', 104_000, 'week'], ...ofMonth().slice(1)], null],
    ['slips that differ', [['2026-01-30', 104_000, 'week'], ...ofMonth('month').slice(1)], null],
    ['weekly ones, all of which say so', ofWeek('week'), WORTH],
  ])('%s', (_what, slips, total) => {
    for (const input of [paid(slips), turned(paid(slips))]) {
      const { award, recommendation, asks } = assessCase(input);
      expect(award?.totalMinor ?? null).toBe(total);
      expect(recommendation).toBe(total === null ? 'more_information' : 'approved');
      if (total === null)
        expect(asks).toEqual([{ words: expect.stringContaining('Please tell us how often you are paid') }]);
    }
  });
});
