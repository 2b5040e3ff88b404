import { expect, it } from 'vitest';
import { stormDamageClaim } from '@/server/case-types/storm-damage-claim';
import { findDisagreements } from '@/server/facts/compare-facts';
import type { Fact, FactValue } from '@/server/facts/contract';
import { formatValue } from '@/server/facts/display';
import { listLetterFields } from '@/server/facts/letter-fields';

const state = (field: string, value: FactValue, documentId: string): Fact => ({
  field,
  value,
  display: formatValue(value),
  source: { documentId, kind: null },
  citations: [],
  probability: 0.99,
  origin: 'extractor',
  entry: null,
  paperDate: null,
});
const words = (text: string): FactValue => ({ type: 'text', text });

const disagree = (field: string, a: FactValue, b: FactValue) => {
  const facts = [state(field, a, 'one'), state(field, b, 'two')];
  const input = { caseType: stormDamageClaim, facts, papers: [] };
  const isDisputed = findDisagreements(input).length === 1;
  // A letter repeats what nobody disputes.
  expect(field in listLetterFields(input)).toBe(!isDisputed);
  return isDisputed;
};

it.each([
  ['claimant-name', 'Eleanor Whitcombe', 'WHITCOMBE, Eleanor'],
  ['claimant-name', 'Eleanor Whitcombe', 'Mrs E. Whitcombe'],
  ['policy-number', 'NB/41-220917', 'NB 41 220917'],
  ['property-address', '27 Gorse Lane, Exeter EX4 6PN', '27 GORSE LANE EX4 6PN'],
  ['property-address', '27 Gorse Lane, Exeter', 'Gorse Lane, Exeter EX4 6PN'],
])('%s: %j and %j are one', (field, a, b) => {
  expect(disagree(field, words(a), words(b))).toBe(false);
});

it.each([
  ['claimant-name', 'Eleanor Whitcombe', 'Harold Pritchard'],
  ['claimant-name', 'Eleanor Whitcombe', 'Eleanor Ashdown'],
  ['policy-number', 'NB/41-220917', 'NB/41-220918'],
  ['property-address', '27 Gorse Lane, Exeter EX4 6PN', '29 Gorse Lane, Exeter EX4 6PN'],
  ['property-address', '17 Elm Road, Cardiff', '4 Mill Lane, Brecon LD3 7QQ'],
])('%s: %j and %j disagree', (field, a, b) => {
  expect(disagree(field, words(a), words(b))).toBe(true);
});

it('compares amounts with their currency, and dates by their day', () => {
  const pounds = { type: 'money', minor: 100, currency: 'GBP', per: null } as const;
  expect(disagree('amount-claimed', pounds, { ...pounds, currency: 'EUR' })).toBe(true);
  expect(disagree('amount-claimed', pounds, pounds)).toBe(false);
  expect(disagree('date-of-damage', { type: 'date', date: '2026-01-14' }, { type: 'date', date: '2026-01-15' })).toBe(
    true,
  );
});

it('holds each paper against each: an initial agrees with two persons who are not one', () => {
  const names = ['Mrs E. Whitcombe', 'Eleanor Whitcombe', 'Edith Whitcombe'];
  const facts = names.map((name, at) => state('claimant-name', words(name), `paper-${at}`));
  const [disagreement] = findDisagreements({ caseType: stormDamageClaim, facts });
  expect(disagreement?.facts.map(({ display }) => display)).toEqual(names.slice(1));
});

it('lets papers differ in what each has of its own', () => {
  expect(disagree('excess', words('a'), words('b'))).toBe(false);
});
