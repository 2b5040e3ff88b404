import { expect, it } from 'vitest';
import { describeSupport } from './finding-support';
import type { ReviewCitation, ReviewFinding } from './review-findings';

const citation = {
  id: 'c1',
  documentId: 'd1',
  page: 1,
  quote: '£10',
  verified: true,
  match: 'exact',
  doubts: [] as ReviewCitation['doubts'],
} as ReviewCitation;
const quoted = { ...citation, byOfficer: false };
const cited = { ...citation, id: 'c2', byOfficer: true };

const finding = (over: Partial<ReviewFinding>): ReviewFinding => ({
  id: 'f1',
  position: 1,
  origin: 'draft',
  statement: 'The fare was £10.',
  draftedStatement: null,
  supported: true,
  citations: [quoted],
  verdict: null,
  reason: null,
  officerName: 'Amara',
  mine: true,
  revision: 1,
  isCarried: false,
  isNew: false,
  block: null,
  judgedAt: null,
  ...over,
});
const describe = (over: Partial<ReviewFinding>) => describeSupport(finding(over));

it('ticks what the check has compared with the pages, and that alone', () => {
  expect(describe({})).toEqual({ by: 'check', words: 'Supported' });
  expect(describe({ verdict: 'edited', citations: [quoted, cited] })).toEqual({ by: 'check', words: 'Supported' });
  const edited = {
    verdict: 'edited',
    statement: 'The moon is cheese.',
    draftedStatement: 'The fare was £10.',
  } as const;
  expect(describe(edited)).toEqual({ by: 'officer', words: 'Wording by you, evidence as quoted' });
  expect(describe({ ...edited, mine: false }).words).toBe('Wording by Amara, evidence as quoted');
  expect(describe({ ...edited, citations: [quoted, cited] }).words).toBe(
    'Wording by you, evidence cited by an officer',
  );
});

it('does not tick what rests on a word that was read two ways', () => {
  const doubtful = { ...quoted, doubts: [{ reading: '£10', otherReading: '£70' }] };
  expect(describe({ citations: [quoted, doubtful] })).toEqual({ by: 'doubt', words: 'Read two ways' });
  expect(describe({ citations: [doubtful], supported: false, block: 'unsupported' })).toMatchObject({ by: 'nobody' });
  const edited = { verdict: 'edited', draftedStatement: 'The fare was £11.' } as const;
  expect(describe({ ...edited, citations: [doubtful] })).toMatchObject({ by: 'officer' });
});

it('says so where nothing bears a finding out, and whose word it is where an officer cited something', () => {
  const unsupported = { supported: false, block: 'unsupported' } as const;
  expect(describe(unsupported)).toEqual({ by: 'nobody', words: 'Not supported' });
  const edited = { verdict: 'edited', draftedStatement: 'The fare was £11.', supported: false } as const;
  expect(describe({ ...edited, block: 'unsupported' })).toMatchObject({ by: 'nobody' });
  expect(describe({ ...edited, citations: [quoted, cited] })).toEqual({
    by: 'officer',
    words: 'Wording by you, evidence cited by an officer',
  });
  expect(describe({ supported: false, verdict: 'edited', citations: [quoted, cited] })).toMatchObject({
    by: 'officer',
  });
  expect(describe({ origin: 'officer', citations: [cited] })).toEqual({ by: 'officer', words: 'Cited by an officer' });
  expect(describe({ origin: 'officer', supported: false, block: 'evidence_lost' })).toMatchObject({ by: 'nobody' });
});
