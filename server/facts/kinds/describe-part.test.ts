import { expect, it } from 'vitest';
import type { PaperPart } from '@/server/facts/contract';
import { describePart, groupParts } from '@/server/facts/kinds/describe-part';

const part = (pages: number[], because: string[] = [], kind: string | null = 'payslips'): PaperPart => ({
  documentId: 'a',
  pages,
  kind,
  probability: 0.9,
  because,
  refuses: false,
});

it('says where in a file a paper stands, and which of its words say what it is', () => {
  const say = (pages: number[], pageCount: number, because: string[] = []) =>
    describePart({ part: part(pages, because), filename: 'scan.pdf', pageCount });
  expect(say([1], 1, ['Net pay'])).toBe('“scan.pdf” reads like one: it says “Net pay”.');
  expect(say([2], 3, ['Net pay', 'Tax code'])).toBe(
    '“scan.pdf” reads like one on page 2: it says “Net pay” and “Tax code”.',
  );
  expect(say([2, 3], 4)).toBe('“scan.pdf” reads like one on pages 2 and 3.');
  expect(say([2, 3, 4], 5, ['a', 'b', 'c', 'd'])).toBe(
    '“scan.pdf” reads like one on pages 2 to 4: it says “a”, “b” and “c”.',
  );
});

it('counts two payslips as two, and keeps apart what is no evidence', () => {
  const groups = groupParts([part([1]), part([2]), part([3], [], null)]);
  expect(groups.get('payslips')).toHaveLength(2);
  expect(groups.get(null)).toHaveLength(1);
  expect(groups.get('identity')).toBeUndefined();
});
