import { expect, test } from 'vitest';
import { createCaseInput } from '@/server/cases/schema';
import { checkStart } from './start-state';

const say = (title: string) => checkStart({ caseType: 'housing-benefit', title }).title;

test.each([
  '',
  '  ',
  'ab',
  ' ab\u200b ',
  'abc',
  'a\u00adbc',
  'a\nb',
  'x'.repeat(120),
  ` ${'x'.repeat(120)} `,
  'x'.repeat(121),
])('the page takes the title %j exactly where the server does', (title) => {
  expect(say(title) === undefined).toBe(createCaseInput.shape.title.safeParse(title).success);
});

test('a title that is too long is told from one that is too short', () => {
  expect([say('x'.repeat(121)), say('x')]).toEqual(['titleTooLong', 'title']);
  expect(checkStart({ caseType: null, title: 'My rent' })).toEqual({ caseType: 'caseType' });
});
