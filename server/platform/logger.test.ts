import { expect, test } from 'vitest';
import { AppError } from './errors';
import { describeError } from './logger';

test('says of an error what kind it is, its code, where it happened and what caused it', () => {
  const cause = Object.assign(new Error('connect refused'), { code: 'ECONNREFUSED' });
  const described = describeError(new AppError('unavailable', 'The queue does not answer.', { cause }));
  expect(described).toMatchObject({
    kind: 'AppError',
    code: 'unavailable',
    message: 'The queue does not answer.',
    cause: { code: 'ECONNREFUSED' },
  });
  expect(JSON.stringify(described.frames)).toContain('logger.test.ts');
});

test('keeps back the words of a failed query, which may be a person’s', () => {
  const error = new Error('Unique constraint failed on Clara');
  error.name = 'PrismaClientKnownRequestError';
  expect(JSON.stringify(describeError(error))).not.toContain('Clara');
});

test('neither trusts nor prints what is no error', () => {
  expect(describeError('Clara')).toEqual({ kind: 'string' });
  expect(describeError(new Error('x'.repeat(1_000))).message).toHaveLength(300);
});
