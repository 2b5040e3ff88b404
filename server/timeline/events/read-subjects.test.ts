import { describe, expect, it } from 'vitest';
import type { AuditData } from '@/server/audit/schema';
import { findSubjectId, shortenStatement } from './read-subjects';

const ID = '0198c2f4-0000-7000-8000-000000000000';

describe('findSubjectId', () => {
  it('is the document or the finding that an event holds', () => {
    expect(findSubjectId({ documentId: ID, code: null })).toBe(ID);
    expect(findSubjectId({ findingId: ID, verdict: 'accepted' })).toBe(ID);
  });

  it('is nothing where the event is about neither', () => {
    const others: AuditData[] = [{}, { draftId: ID }, { documentId: 'x' }];
    for (const data of others) expect(findSubjectId(data)).toBeNull();
  });
});

describe('shortenStatement', () => {
  it('leaves what is short, in one line', () => {
    expect(shortenStatement(' The storm took\n the slates. ')).toBe('The storm took the slates.');
  });

  it('ends a long one after a word', () => {
    const short = shortenStatement('The storm took the slates off the roof. '.repeat(5));
    expect(short).toMatch(/^The storm took .*[a-z.]…$/);
    expect(short.length).toBeLessThanOrEqual(91);
  });

  it('cuts one endless word, and no character in two', () => {
    expect(shortenStatement('x'.repeat(500))).toBe(`${'x'.repeat(90)}…`);
    expect(shortenStatement(`${'x'.repeat(89)}😀😀`)).toBe(`${'x'.repeat(89)}…`);
  });
});
