import { expect, it } from 'vitest';
import { groupMatches, type Other, type PageMatch } from './group-matches';

const other = (documentId: string, reference = 'CASE-2026-000007'): Other => ({
  documentId,
  reference,
  whose: 'another_claimant',
  isClosedUnpaid: false,
});
const part = (documentId: string, kind: string, pages: number[]) => ({ documentId, kind, pages });
const seen = (documentId: string, page: number, elsewhere: string): PageMatch => ({
  documentId,
  page,
  how: 'picture',
  other: other(elsewhere),
});

it('takes a paper for the same where all its pages are there, and not where its standard pages are', () => {
  const tenancy = part('mine', 'tenancy-agreement', [1, 2, 3]);
  const pictured = [1, 2].map((page) => ({ documentId: 'mine', page }));
  // The third page is blank and has no picture.
  const input = { parts: [tenancy], files: [], pictured };
  expect(groupMatches({ ...input, pages: [seen('mine', 2, 'theirs')] })).toEqual([]);
  expect(groupMatches({ ...input, pages: [seen('mine', 1, 'theirs'), seen('mine', 2, 'another')] })).toEqual([]);
  expect(groupMatches({ ...input, pages: [seen('mine', 2, 'theirs'), seen('mine', 1, 'theirs')] })).toEqual([
    { documentId: 'mine', kind: 'tenancy-agreement', page: 1, how: 'picture', other: other('theirs') },
  ]);
});

it('finds one paper of a file that holds several', () => {
  const parts = [part('mine', 'claim-form', [1]), part('mine', 'repair-estimate', [2])];
  const pictured = [1, 2].map((page) => ({ documentId: 'mine', page }));
  expect(groupMatches({ parts, files: [], pictured, pages: [seen('mine', 2, 'theirs')] })).toMatchObject([
    { kind: 'repair-estimate', page: 2 },
  ]);
});

it('says the surest way once, and every kind of paper in a file that is there again', () => {
  const parts = [part('mine', 'claim-form', [1]), part('mine', 'repair-estimate', [2])];
  const found = groupMatches({
    parts,
    files: [{ documentId: 'mine', other: other('theirs') }],
    pages: [seen('mine', 2, 'theirs'), { ...seen('mine', 2, 'theirs'), how: 'facts' }],
    pictured: [{ documentId: 'mine', page: 2 }],
  });
  expect(found.map(({ kind, how, page }) => [kind, how, page])).toEqual([
    ['claim-form', 'bytes', null],
    ['repair-estimate', 'bytes', null],
  ]);
});

it('takes one page with the paper’s number, day and amount for enough', () => {
  const found = groupMatches({
    parts: [part('mine', 'hotel-invoice', [1, 2])],
    files: [],
    pages: [{ ...seen('mine', 1, 'theirs'), how: 'facts' }],
    pictured: [1, 2].map((page) => ({ documentId: 'mine', page })),
  });
  expect(found).toMatchObject([{ how: 'facts', page: 1 }]);
});
