import { expect, test } from 'vitest';
import { countCode, findStep, stepAt } from './find-step';

/** Of RFC 6238, appendix B, whose codes have eight digits. */
const SECRET = '12345678901234567890';

test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_234_567_890, '005924'],
  [20_000_000_000, '353130'],
])('the code of second %i is the one of the RFC', (second, code) => {
  expect(countCode({ secret: SECRET, step: stepAt(second * 1_000) })).toBe(code);
});

test('a code is good in its step and in those beside it, and says which it is of', () => {
  const now = 1_234_567_890_000;
  const of = (step: number) => findStep({ secret: SECRET, code: countCode({ secret: SECRET, step }), now });
  const present = stepAt(now);
  expect([-2, -1, 0, 1, 2].map((beside) => of(present + beside))).toEqual([
    null,
    present - 1,
    present,
    present + 1,
    null,
  ]);
});

test.each(['', '12345', '1234567', '١٢٣٤٥٦', 'abcdef'])('%s is no code', (code) => {
  expect(findStep({ secret: SECRET, code })).toBeNull();
});
