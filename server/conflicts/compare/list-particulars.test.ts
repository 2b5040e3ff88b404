import { expect, it } from 'vitest';
import { findCaseType } from '@/server/case-types/registry';
import { foldAddress, listParticulars } from './list-particulars';

const travel = findCaseType('travel-expense-refund');
const text = (field: string, value: string) => ({ field, value: { type: 'text', text: value } });

it('a case is known by its claimant, by whose account is to be paid, and by the account', () => {
  if (!travel) throw new Error('there is no such case type');
  const facts = [
    text('claimant-name', 'Clara Owner'),
    text('claimant-name', 'Clara Owner'),
    text('account-holder', 'Oscar Officer'),
    text('iban', 'GB82 WEST 1234 5698 7654 32'),
    text('destination', 'Lisbon'),
    { field: 'iban', value: { type: 'money', minor: 1, currency: 'EUR' } },
  ];
  expect(listParticulars({ caseType: travel, facts })).toEqual([
    { kind: 'paper_name', value: 'Clara Owner' },
    { kind: 'paper_name', value: 'Oscar Officer' },
    { kind: 'account', value: 'GB82WEST12345698765432' },
  ]);
});

it.each([
  ['Flat 2, 40 Mill Road, Louth LN11 8BD', '40 Mill Rd., flat 2\nLouth, LN118BD'],
  ['40a Mill Road LN11 8BD', '40A MILL ROAD, LOUTH, LN11 8BD'],
])('%j and %j are one address', (one, other) => {
  expect(foldAddress(one)).not.toBeNull();
  expect(foldAddress(one)).toBe(foldAddress(other));
});

it('another flat is another address, and one without a number or postcode is none', () => {
  expect(foldAddress('Flat 2, 40 Mill Road LN11 8BD')).not.toBe(foldAddress('Flat 3, 40 Mill Road LN11 8BD'));
  expect(foldAddress('Mill Road, Louth LN11 8BD')).toBeNull();
  expect(foldAddress('40 Mill Road, Louth')).toBeNull();
});
