import { expect, it } from 'vitest';
import { agreeWith } from '@/server/case-types/label';

it.each([
  ['costs claimed', 'were'],
  ['lines of the estimate', 'were'],
  ['Savings in all accounts', 'were'],
  ['dates of travel', 'were'],
  ['receipts', 'were'],
  ['amount claimed', 'was'],
  ['address of the home', 'was'],
  ['policy excess', 'was'],
  ['Number of people in the home', 'was'],
  ['Money paid into the account', 'was'],
  ['Bank account (IBAN)', 'was'],
  ['gross pay', 'was'],
])('the %s %s', (label, verb) => expect(agreeWith(label, 'was')).toBe(verb));
