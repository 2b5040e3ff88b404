import { expect, it } from 'vitest';
import { stormDamageClaim } from '@/server/case-types/storm-damage-claim';
import { type CaseTraits, describeLikeness } from './describe-likeness';

const papers = (...found: string[]): CaseTraits['evidence'] =>
  stormDamageClaim.evidence.map(({ key }) => ({ key, found: found.includes(key) }));

const mine: CaseTraits = {
  evidence: papers('claim-form', 'repair-estimate'),
  fields: { 'amount-claimed': '£2,380.00', 'cause-of-damage': 'Storm, high wind', 'policy-number': 'NMH-3310-7745' },
};
const describe = (other: Partial<CaseTraits>, first = mine) =>
  describeLikeness({ caseType: stormDamageClaim, mine: first, other: { evidence: [], fields: {}, ...other } });

it('says what both hold, the most telling first', () => {
  const fields = { 'amount-claimed': '£2,450.00', 'cause-of-damage': 'High winds in a storm', 'policy-number': 'X-1' };
  expect(describe({ evidence: papers('claim-form', 'repair-estimate', 'photographs'), fields })).toBe(
    '“storm”, “high” under cause of damage; amount claimed £2,380.00 here and £2,450.00 there; both with claim form and repair estimate.',
  );
});

it('says that a value is the same', () => {
  expect(describe({ fields: { 'policy-number': 'nmh 3310 7745', 'amount-claimed': '£2,380.00' } })).toBe(
    'The same policy number (NMH-3310-7745); the same amount claimed (£2,380.00).',
  );
});

it.each([
  ['nothing is known of the other', {}],
  ['amounts are far apart', { fields: { 'amount-claimed': '£640.00' } }],
  ['amounts are of two currencies', { fields: { 'amount-claimed': '€2,380.00' } }],
  ['what stands there is no amount', { fields: { 'amount-claimed': 'see letter' } }],
  ['the same document is missing in both', { evidence: papers() }],
  ['only short words are shared', { fields: { 'cause-of-damage': 'a bus hit it' } }],
] as const)('says nothing where %s', (_, other) => {
  expect(describe(other)).toBeNull();
});
