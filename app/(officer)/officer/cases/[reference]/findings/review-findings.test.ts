import { describe, expect, it } from 'vitest';
import { combineFindings, findingOfNote, listOpenPoints } from './review-findings';

const citation = {
  id: 'c1',
  documentId: 'd1',
  page: 1,
  quote: '£10',
  verified: true,
  match: 'exact' as const,
  start: 0,
  end: 3,
  boxes: [],
  ocrConfidence: 0.9,
  doubts: [],
};
const drafted = (id: string, over = {}) => ({
  id,
  key: id,
  statement: `Statement ${id}.`,
  isField: false,
  supported: true,
  citations: [citation],
  ...over,
});
const judgement = (findingId: string, over = {}) => ({
  findingId,
  revision: 1,
  verdict: 'accepted' as const,
  statement: null,
  reason: null,
  officerName: 'Amara',
  mine: true,
  judgedAt: new Date(0),
  citations: [],
  isCarried: false,
  isNew: false,
  block: null,
  ...over,
});
const { verified: _, match: __, ...officerCitation } = { ...citation, id: 'c9', quote: '£11' };

describe('combineFindings', () => {
  it('puts officers’ words over the draft’s, and keeps what the draft said', () => {
    const combined = combineFindings({
      findings: [drafted('f1'), drafted('f2')],
      judgements: {
        draftId: 'x',
        judgements: [
          judgement('f1', { verdict: 'edited', statement: 'Better.', citations: [officerCitation] }),
          judgement('f2', { verdict: 'edited', statement: 'Statement f2.' }),
        ],
        added: [],
      },
    });
    expect(combined).toMatchObject([
      { statement: 'Better.', draftedStatement: 'Statement f1.', verdict: 'edited', position: 1 },
      { statement: 'Statement f2.', draftedStatement: null },
    ]);
    expect(combined[0]?.citations.map(({ quote, byOfficer, verified }) => [quote, byOfficer, verified])).toEqual([
      ['£10', false, true],
      ['£11', true, true],
    ]);
  });

  it('takes findings nobody was heard on as unjudged, and the unsupported ones as blocking', () => {
    const combined = combineFindings({
      findings: [drafted('f1'), drafted('f2', { supported: false })],
      judgements: { draftId: 'older', judgements: [judgement('gone')], added: [] },
    });
    expect(combined).toMatchObject([
      { verdict: null, revision: 0, block: null },
      { verdict: null, block: 'unsupported' },
    ]);
  });

  it('counts officers’ own findings on, and notices one without evidence', () => {
    const own = { id: 'a1', statement: 'Own.', revision: 2, createdAt: new Date(0), officerName: 'Amara', mine: true };
    const combined = combineFindings({
      findings: [drafted('f1')],
      judgements: {
        draftId: 'x',
        judgements: [],
        added: [
          { ...own, citations: [officerCitation] },
          { ...own, id: 'a2', citations: [] },
        ],
      },
    });
    expect(combined.slice(1)).toMatchObject([
      { id: 'a1', position: 2, origin: 'officer', revision: 2, supported: true, block: null },
      { id: 'a2', position: 3, supported: false, block: 'evidence_lost' },
    ]);
  });
});

describe('findingOfNote', () => {
  const findings = combineFindings({
    findings: [drafted('f1'), drafted('f2', { statement: 'The sums  differ.' })],
    judgements: {
      draftId: 'x',
      judgements: [judgement('f2', { verdict: 'edited', statement: 'They agree.' })],
      added: [],
    },
  });

  it('finds the finding that says the same, edited or not', () => {
    expect(findingOfNote({ note: 'The sums differ.', findings })?.id).toBe('f2');
    expect(findingOfNote({ note: 'Statement f1.', findings })?.id).toBe('f1');
    expect(findingOfNote({ note: 'They agree.', findings })).toBeNull();
  });
});

describe('listOpenPoints', () => {
  const findings = combineFindings({
    findings: [
      drafted('f1', { statement: 'The dates disagree.' }),
      drafted('f2', { statement: 'The sums differ.' }),
      drafted('f3', { statement: 'The names differ.', supported: false }),
      drafted('f4'),
    ],
    judgements: { draftId: 'x', judgements: [judgement('f2')], added: [] },
  });

  it('are the noted findings that nobody has judged and nothing is blocked by', () => {
    const notes = [
      'The dates disagree.',
      'The sums differ.',
      'The names differ.',
      'A page is blank.',
      'The dates disagree.',
    ];
    const { open, others } = listOpenPoints({ notes, findings });
    expect(open.map(({ id }) => id)).toEqual(['f1']);
    expect(others).toEqual(['A page is blank.']);
  });

  it('are also those that rest on words read two ways, until somebody judges them, each once', () => {
    const doubts = [{ reading: '£10', otherReading: '£70' }];
    const doubtful = combineFindings({
      findings: ['f1', 'f2', 'f3'].map((id) => drafted(id, { citations: [{ ...citation, doubts }] })),
      judgements: { draftId: 'x', judgements: [judgement('f2')], added: [] },
    });
    const { open, others } = listOpenPoints({ notes: ['Statement f3.'], findings: doubtful });
    expect(open.map(({ id }) => id)).toEqual(['f3', 'f1']);
    expect(others).toEqual([]);
  });

  it('are none where the draft notes none', () => {
    expect(listOpenPoints({ notes: [], findings })).toEqual({ open: [], others: [] });
  });
});
