import { expect, it } from 'vitest';
import { assessCase } from '@/server/rules/assess-case';
import type { CaseToJudge, RuleFact } from '@/server/rules/contract';
import { add, change, day, period, pounds, rentCase, state, stormCase, words } from '@/tests/support/made-cases';
import { requestLetter } from '@/tests/support/made-letters';
import { writeDecisionLetter } from './write-letter';

/** The case with an officer's word on a field, which the words of its paper don't say. */
const noted = (input: CaseToJudge, field: string): CaseToJudge => ({
  ...input,
  facts: input.facts.map(
    (fact): RuleFact =>
      fact.field === field ? { ...fact, isAdded: true, quoteAgrees: false, paperDate: '2026-04-20' } : fact,
  ),
});

/** What an officer says that no paper does. */
const said = (field: string, value: RuleFact['value']): RuleFact => ({
  ...state('', field, value),
  source: { documentId: null, kind: null },
  citations: [],
  entry: null,
  isAdded: true,
  quoteAgrees: null,
});

const toldOf = (input: CaseToJudge, rule: string) => assessCase(input).rules.find(({ key }) => key === rule)?.told;
const letterOf = (input: CaseToJudge): string => {
  const { body, frame } = writeDecisionLetter(requestLetter(input));
  return [body, ...(frame.table?.rows ?? []).map(({ because }) => because)].join('\n');
};

it('what an officer noted is not what a paper says', () => {
  const before = change(stormCase(), 'date-of-damage', day('2025-04-12'));
  const end = 'is before the period of insurance on the policy schedule, 1 January 2026 to 31 December 2026.';
  expect(toldOf(before, 'damage-in-period')).toBe(`The date of damage on the claim form, 12 April 2025, ${end}`);
  expect(toldOf(noted(before, 'date-of-damage'), 'damage-in-period')).toBe(
    `The date of damage as we have noted it, 12 April 2025, ${end}`,
  );
  const letter = letterOf(noted(before, 'date-of-damage'));
  expect(letter).toContain('The date of damage as we have noted it, 12 April 2025');
  expect(letter).not.toContain('on the claim form, 12 April 2025');
});

it('two values of which one was noted are no difference between the claimant’s papers', () => {
  const differing = add(stormCase(), said('date-of-damage', day('2026-04-14')));
  expect(toldOf(differing, 'one-date-of-damage')).toBe(
    'We have two values for the date of damage: the claim form says 12 April 2026 and our notes say 14 April 2026.',
  );
  expect(letterOf(differing)).not.toMatch(/Your papers differ|our record/);
  const three = add(differing, state('claim-letter', 'date-of-damage', day('2026-04-15')));
  expect(toldOf(three, 'one-date-of-damage')).toMatch(/^We have three values for the date of damage: /);
  const papers = add(stormCase(), state('claim-letter', 'date-of-damage', day('2026-04-14')));
  expect(toldOf(papers, 'one-date-of-damage')).toMatch(/^Your papers differ on the date of damage: /);
});

it('a noted name and noted amounts are told as ours', () => {
  const name = noted(change(stormCase(), 'claimant-name', words('Gareth Pugh'), 'policy-schedule'), 'claimant-name');
  expect(toldOf(name, 'one-policyholder')).toContain('Our notes are in the name of “Gareth Pugh”');
  const excess = letterOf(noted(stormCase(), 'excess'));
  expect(excess).toContain('It is £250.00, by our notes.');
  expect(letterOf(noted(stormCase(), 'amount-claimed'))).toContain('As we have noted it.');
  expect(
    toldOf(
      noted(change(stormCase(), 'amount-claimed', pounds(160_000)), 'amount-claimed'),
      'claimed-no-more-than-cost',
    ),
  ).toMatch(/^We have noted £1,600\.00 as the amount claimed, which is £100\.00 more than the .*, £1,500\.00\.$/);
  expect(letterOf(noted(rentCase(), 'rent'))).toContain('By our notes your rent is');
});

it('a noted period is told without a paper', () => {
  const input = noted(
    change(stormCase(), 'period-of-insurance', period('2026-05-01', '2026-12-31')),
    'period-of-insurance',
  );
  expect(toldOf(input, 'damage-in-period')).toContain('the period of insurance as we have noted it');
});
