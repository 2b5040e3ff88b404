import { describe, expect, it } from 'vitest';
import { NO_NOTES, type PageNotes } from './contract';
import { collectNotes, describeNotes } from './describe-notes';

const tell = (pages: Record<number, Partial<PageNotes>>, name?: string, empty: number[] = []) =>
  describeNotes({
    notes: collectNotes(
      Object.entries(pages).map(([number, notes]) => {
        return {
          number: Number(number),
          notes: { ...NO_NOTES, ...notes },
          hasWords: !empty.includes(Number(number)),
        };
      }),
    ),
    ...(name ? { name } : {}),
  });

describe('describeNotes', () => {
  it('says nothing of pages that show all they hold', () => {
    expect(tell({ 1: {}, 2: { language: 'en' } })).toEqual([]);
  });

  it('counts the words that nobody sees, and says where', () => {
    expect(tell({ 2: { hiddenWords: 12 } })).toEqual([
      'This file holds 12 words on page 2 that cannot be seen on the page. They were left out.',
    ]);
    expect(tell({ 1: { hiddenWords: 1 } })).toEqual([
      'This file holds 1 word on page 1 that cannot be seen on the page. It was left out.',
    ]);
    expect(tell({ 5: { hiddenWords: 3 }, 2: { hiddenWords: 1_200 } })).toEqual([
      'This file holds 1,203 words that cannot be seen on its pages: 1,200 on page 2, 3 on page 5. They were left out.',
    ]);
  });

  it('counts those of many pages together', () => {
    const pages = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [index + 1, { hiddenWords: 2 }]));
    expect(tell(pages)).toEqual([
      'This file holds 18 words that cannot be seen on its pages: 2 on page 1, 2 on page 2, 2 on page 3, 2 on page 4, 10 on later pages. They were left out.',
    ]);
  });

  it('tells what is covered apart from what is hidden otherwise', () => {
    expect(tell({ 1: { hiddenWords: 4, coveredWords: 4 } })).toEqual([
      'A part of page 1 is covered. What lies beneath was left out.',
    ]);
    expect(tell({ 1: { hiddenWords: 4, coveredWords: 1 }, 3: { hiddenWords: 2, coveredWords: 2 } })).toEqual([
      'This file holds 3 words on page 1 that cannot be seen on the page. They were left out.',
      'Parts of pages 1 and 3 are covered. What lies beneath was left out.',
    ]);
    const all = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((page) => [page, { hiddenWords: 1, coveredWords: 1 }]));
    expect(tell(all)).toEqual(['Parts of pages 1, 2, 3, 4 and 3 more are covered. What lies beneath was left out.']);
  });

  it('says so where a cover leaves nothing of a page to read', () => {
    const covered = { hiddenWords: 40, coveredWords: 40 };
    expect(tell({ 2: covered }, undefined, [2])).toEqual([
      'All words of page 2 are covered. What lies beneath was left out.',
    ]);
    expect(tell({ 2: covered, 3: covered }, '“form.pdf”', [2, 3])).toEqual([
      'All words of pages 2 and 3 of “form.pdf” are covered. What lies beneath was left out.',
    ]);
    expect(tell({ 1: { hiddenWords: 1, coveredWords: 1 }, 2: covered }, undefined, [2])).toEqual([
      'All words of page 2 and a part of page 1 are covered. What lies beneath was left out.',
    ]);
  });

  it.each([
    [0.05, 'A small part'],
    [0.25, 'A quarter'],
    [0.33, 'A third'],
    [0.5, 'Half'],
    [0.66, 'Two thirds'],
    [0.9, 'Most'],
  ])('says how much of a picture is missing: %d', (missingShare, share) => {
    expect(tell({ 1: { missingShare } })).toEqual([`${share} of this picture did not arrive. What is there was read.`]);
  });

  it('names the page of a picture among others', () => {
    expect(tell({ 3: { missingShare: 0.3 } })).toEqual(['A third of page 3 did not arrive. What is there was read.']);
    expect(tell({ 1: { missingShare: 0.3 }, 2: { missingShare: 0.9 } })).toEqual([
      'Parts of pages 1 and 2 did not arrive. What is there was read.',
    ]);
  });

  it('names the document where there are several', () => {
    const notes = { hiddenWords: 3, coveredWords: 1, missingShare: 0.3 };
    expect(tell({ 1: notes }, '“claim.pdf”')).toEqual([
      '“claim.pdf” holds 2 words on page 1 that cannot be seen on the page. They were left out.',
      'A part of page 1 of “claim.pdf” is covered. What lies beneath was left out.',
      'A third of “claim.pdf” did not arrive. What is there was read.',
    ]);
  });
});
