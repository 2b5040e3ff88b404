import { expect, it } from 'vitest';
import { countWanted } from './count-wanted';
import { housingBenefit } from './housing-benefit';

it('asks for as many papers as the rules need, and for one where no rule counts', () => {
  expect(countWanted({ caseType: housingBenefit, evidence: 'payslips' })).toBe(2);
  expect(countWanted({ caseType: housingBenefit, evidence: 'bank-statement' })).toBe(1);
  expect(countWanted({ caseType: housingBenefit, evidence: 'council-tax-bill' })).toBe(1);
});
