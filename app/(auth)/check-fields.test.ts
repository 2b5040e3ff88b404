import { expect, test } from 'vitest';
import { accountNameSchema } from '@/server/accounts/schema';
import { checkSignUp } from './check-fields';

const say = (name: string) =>
  checkSignUp({ name, email: 'ada@example.com', password: 'long enough', code: '' }, 10).name;

test.each([
  '',
  ' ',
  'Ada',
  '123',
  '\u200b',
  'Nguyễn',
  '李',
  '🙂',
  'x'.repeat(100),
  ` ${'x'.repeat(100)} `,
  'x'.repeat(101),
])('the page takes the name %j exactly where the server does', (name) => {
  expect(say(name) === undefined).toBe(accountNameSchema.safeParse(name).success);
});

test('each fault of a name is called by what it is', () => {
  expect([say(' '), say('x'.repeat(101)), say('12')]).toEqual(['nameMissing', 'nameTooLong', 'nameWithoutLetters']);
});
