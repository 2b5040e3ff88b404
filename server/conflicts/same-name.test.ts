import { expect, it } from 'vitest';
import { isNamedOnPaper, isSameAccountName } from './same-name';

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
  const account = 'Tomasz Wierzbicki';
  expect(isNamedOnPaper({ account, paper: 'Tomasz Wierzblcki' })).toBe(true);
  expect(isNamedOnPaper({ account, paper: 'Anna Nowak and Tomasz Wierzbicki' })).toBe(true);
  expect(isNamedOnPaper({ account, paper: 'Anna Nowak and Tomasz Wierzbicki and Oscar Officer' })).toBe(false);
});
