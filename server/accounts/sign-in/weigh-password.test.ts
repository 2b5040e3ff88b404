import { expect, test } from 'vitest';
import { weighPassword } from './weigh-password';

const person = { name: 'Clara Claimant', email: 'clara.claimant@postbox.example' };
const weigh = (password: string) => weighPassword({ password, person });

test.each([
  'password1234',
  'password1234567',
  'P@ssw0rd1234567',
  'PasswordPassword1',
  '123456789012345',
  'aaaaaaaaaaaaaaa',
  'qwertyuiopasdfgh',
  'iloveyouiloveyou',
  'letmeinletmeinletmein',
  'summer2026summer2026',
  'michael jennifer',
])('%s is a common password, or made of them', (password) => {
  expect(weigh(password)).toBe('too_common');
});

test.each(['Clara Claimant 12', 'claraclaimant2026', 'clara.claimant@postbox.example', 'casedraft-casedraft'])(
  '%s is made of what is known of the person, or of the product',
  (password) => {
    expect(['personal', 'too_common']).toContain(weigh(password));
  },
);

test('what only says who the person is, is called so', () => {
  expect(weigh('clara.claimant@postbox.example')).toBe('personal');
  const long = 'k7wq-x93v-0zjp-hb52-mu8d-e41r-6sfy@postbox.example';
  expect(weighPassword({ password: long, person: { ...person, email: long } })).toBe('personal');
});

test.each([
  'kitchen lamp river',
  'tres tazas de té azul',
  'a long enough password',
  'Xk29vQm41tPz7Lw',
  'もしもし赤い自転車と青い空の下で',
])('%s is fit', (password) => {
  expect(weigh(password)).toBe('fit');
});
