import { expect, it } from 'vitest';
import { assessCase } from '@/server/rules/assess-case';
import type { CaseToJudge } from '@/server/rules/contract';
import { countRules } from '@/server/rules/count-rules';
import { explainRecommendation, sayRecommendation } from '@/server/rules/explain';
import { listFieldsDecided, listFieldsUsed } from '@/server/rules/fields-used';
import { change, day, euros, pounds, rentCase, stormCase, tripCase, without } from '@/tests/support/made-cases';

const say = (input: CaseToJudge) => {
  const assessment = assessCase(input);
  return [sayRecommendation(assessment), explainRecommendation(assessment)];
};
const count = (input: CaseToJudge) => countRules(assessCase(input));

it('says what should be decided, why and how much', () => {
  expect(say(stormCase())).toEqual([
    'Approve it: £1,250.00 would be paid.',
    'Every rule that an approval needs is met.',
  ]);
  expect(say(rentCase())[0]).toMatch(/^Approve it: £[\d.]+ a week would be paid\.$/);
  expect(say(change(stormCase(), 'amount-claimed', pounds(170_000)))).toEqual([
    'Approve it in part: £1,250.00 would be paid.',
    'Not paid: Above the estimate and the receipts for emergency work (£200.00).',
  ]);
  expect(say(change(stormCase(), 'highest-gust', { type: 'quantity', number: '40', unit: 'mph' }))).toEqual([
    'Reject it.',
    'The highest gust on 12 April 2026, 40 mph, is below 55 mph.',
  ]);
});

it('gives first what is known to be wrong, and counts what it does not give', () => {
  const [what, why = ''] = say(without(stormCase(), 'policy-schedule'));
  expect(what).toBe('Ask for more before you decide.');
  expect(why).toMatch(/^Not among the papers: policy schedule\. .+ \d+ more stand among the rules\.$/);
  const amounts = change(tripCase(), 'approved-maximum', euros(10_000));
  expect(say(amounts)[1]).toMatch(/^Not paid: .+\(€290\.00\)\.$/);
});

it('cuts a statement that would fill the summary', () => {
  const assessment = assessCase(without(stormCase(), 'policy-schedule'));
  const rules = assessment.rules.map((rule) => ({ ...rule, statement: 'long '.repeat(200) }));
  expect(explainRecommendation({ ...assessment, rules }).length).toBeLessThan(900);
});

it('counts what blocks and what a person has to look at', () => {
  expect(count(stormCase())).toEqual({ blocking: 0, toCheck: 0 });
  expect(count(change(stormCase(), 'date-of-observation', day('2026-04-13')))).toEqual({ blocking: 2, toCheck: 0 });
  // A warning alone keeps nothing shut.
  expect(count(change(stormCase(), 'amount-claimed', pounds(170_000)))).toEqual({ blocking: 0, toCheck: 1 });
  const rejected = count(change(stormCase(), 'highest-gust', { type: 'quantity', number: '40', unit: 'mph' }));
  expect(rejected).toEqual({ blocking: 1, toCheck: 0 });
});

it('never counts a case without an award as clear', () => {
  const { rules } = assessCase(stormCase());
  expect(countRules({ rules, award: null })).toEqual({ blocking: 0, toCheck: 1 });
});

it('tells the fields that decide from those that only have to agree', () => {
  const { caseType } = stormCase();
  const decided = listFieldsDecided(caseType);
  expect(decided.has('highest-gust')).toBe(true);
  expect(decided.has('policy-number')).toBe(false);
  expect(listFieldsUsed(caseType).has('policy-number')).toBe(true);
  expect(listFieldsUsed(caseType).has('phone')).toBe(false);
});
