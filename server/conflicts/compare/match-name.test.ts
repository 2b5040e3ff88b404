import { expect, it } from 'vitest';
import { isSameAccountName, matchAccountName } from './match-name';

it.each([
  ['OFFICER, Oscar James', true],
  ['Mr Oscar Officer', true],
  ['O. Officer', false],
  ['Olga Officer', false],
])('an account named %j counts as Oscar Officer’s: %j', (name, same) => {
  expect(isSameAccountName('Oscar Officer', name)).toBe(same);
});

it('an account that names several people is none of them', () => {
  for (const name of ['Oscar Officer and Olga Officer and Sam Supervisor', 'Oscar Officer & Olga Officer'])
    for (const staff of ['Oscar Officer', 'Olga Officer', 'Sam Supervisor']) {
      expect(isSameAccountName(staff, name), name).toBe(false);
      expect(isSameAccountName(name, staff), name).toBe(false);
    }
});

it('letters are misread on paper only, where two people may stand together', () => {
  expect(isSameAccountName('Tomasz Wierzbicki', 'Tomasz Wierzblcki')).toBe(false);
  const { isOnPaper } = matchAccountName('Tomasz Wierzbicki');
  expect(isOnPaper('Tomasz Wierzblcki')).toBe(true);
  expect(isOnPaper('Anna Nowak and Tomasz Wierzbicki')).toBe(true);
  expect(isOnPaper('Anna Nowak and Tomasz Wierzbicki and Oscar Officer')).toBe(false);
});

it.each([
  ['Jan van den Berg', 'BERG, Jan van den'],
  ['Jan Vandenberg', 'Ján van den Berg'],
  ['Karl Müller', 'Mueller, Karl'],
  ['Otto Ebert', 'EBERT OTTO'],
  ['Siobhán O’Connell', 'Siobhan OConnell'],
  ['Ewan Mac Donald', 'Ewan MacDonald'],
  ['Mary Smith-Jones', 'Mary Smith Jones'],
])('%j is also written %j', (account, other) => {
  expect(isSameAccountName(account, other)).toBe(true);
  expect(isSameAccountName(other, account)).toBe(true);
  expect(matchAccountName(account).isOnPaper(other)).toBe(true);
});
