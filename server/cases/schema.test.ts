import { expect, test } from 'vitest';
import { referenceSchema } from '@/server/platform/case-reference';
import { createCaseInput } from './schema';

test('a reference is found however it was typed', () => {
  expect(referenceSchema.parse(' case-2026-000123 ')).toBe('CASE-2026-000123');
});

test.each(['CASE-2026-123', 'CASE-26-000123', '000123', 'CASE-2026-000123; DROP', ''])(
  '%j is no reference',
  (given) => {
    expect(referenceSchema.safeParse(given).success).toBe(false);
  },
);

test('a title of spaces is none', () => {
  expect(createCaseInput.safeParse({ caseType: 'x', title: '     ' }).success).toBe(false);
});
