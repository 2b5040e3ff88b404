import { expect, it } from 'vitest';
import { listPlainFindings } from './plain-findings';
import type { ReviewFinding } from './review-findings';

const citation = (start: number): ReviewFinding['citations'][number] => ({
  id: `c${start}`,
  documentId: 'form',
  page: 1,
  quote: 'x',
  start,
  end: start + 1,
  verified: true,
  match: 'exact',
  boxes: [],
  ocrConfidence: 1,
  doubts: [],
  byOfficer: false,
});
const finding = (id: string, over: Partial<ReviewFinding> = {}): ReviewFinding => ({
  id,
  position: 1,
  origin: 'draft',
  statement: `It says ${id}.`,
  draftedStatement: null,
  supported: true,
  citations: [citation(1)],
  verdict: null,
  reason: null,
  officerName: null,
  mine: false,
  revision: 0,
  isCarried: false,
  isNew: false,
  block: null,
  judgedAt: null,
  ...over,
});
const list = (findings: ReviewFinding[], notes: string[] = [], starts: number[] = []) =>
  listPlainFindings({
    findings,
    notes,
    openRules: [{ citations: starts.map((start) => ({ documentId: 'form', page: 1, quote: 'x', start })) }],
  }).map(({ id }) => id);

it('takes what is supported and in nobody’s way', () => {
  expect(list([finding('a'), finding('b')])).toEqual(['a', 'b']);
});

it.each<[string, Partial<ReviewFinding>]>([
  ['is judged', { verdict: 'rejected' }],
  ['is an officer’s own', { origin: 'officer' }],
  ['no page bears out', { supported: false, block: 'unsupported' }],
  ['was read two ways', { citations: [{ ...citation(1), doubts: [{ reading: '1', otherReading: '7' }] }] }],
])('leaves out what %s', (_what, over) => {
  expect(list([finding('a', over)])).toEqual([]);
});

it('leaves out what a note is about, and what an open rule rests on', () => {
  expect(list([finding('a'), finding('b', { citations: [citation(7)] }), finding('c')], ['It says a.'], [7])).toEqual([
    'c',
  ]);
});
