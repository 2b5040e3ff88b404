import { describe, expect, it } from 'vitest';
import { madeDocument, madeEvidence, madePaper } from '@/tests/support/made-documents';
import { type CaseToTick, listChecklist } from './list-checklist';

const EVIDENCE = [
  madeEvidence('form'),
  madeEvidence('payslips', { wanted: 2 }),
  madeEvidence('hotel', { requiredIf: 'if you claim a hotel' }),
  madeEvidence('letter', { required: false }),
];

const list = (documents: CaseToTick['documents'], onTheirWay = 0) =>
  listChecklist({ view: { caseType: { evidence: EVIDENCE }, documents }, onTheirWay });
const statesOf = (documents: CaseToTick['documents'], onTheirWay = 0) =>
  list(documents, onTheirWay).items.map(({ state }) => state);
const sorted = (...papers: ReturnType<typeof madePaper>[]) => ({ papers, says: 'as_read' });
const payslip = (filename: string, ...days: string[]) =>
  madeDocument({ filename, evidence: sorted(madePaper('payslips', ...days)) });

describe('the state of each piece of evidence', () => {
  it('is what is asked for while nothing is here', () => {
    expect(statesOf([])).toEqual(['missing', 'missing', 'conditional', 'optional']);
    expect(list([]).required).toEqual({ here: 0, total: 2 });
  });

  it('ticks what one file holds of several pieces', () => {
    const both = madeDocument({ evidence: sorted(madePaper('form'), madePaper('letter')) });
    expect(statesOf([both])).toEqual(['here', 'missing', 'conditional', 'here']);
    expect(list([both]).required).toEqual({ here: 1, total: 2 });
  });

  it('waits while a document is read or on its way', () => {
    expect(statesOf([madeDocument({ ocrStatus: 'pending' })])[0]).toBe('reading');
    expect(statesOf([], 1)[0]).toBe('reading');
    const unsorted = { percent: 90, evidence: { papers: null, says: 'as_read' } };
    expect(statesOf([madeDocument(unsorted)])[0]).toBe('reading');
  });

  it('is not waited for where a settled document was never sorted', () => {
    expect(statesOf([madeDocument({ evidence: { papers: null, says: 'as_read' } })])[0]).toBe('missing');
  });
});

describe('the number of papers', () => {
  const countOf = (documents: CaseToTick['documents']) => list(documents).items[1]?.count;

  it('counts the days on them, in one file or in several', () => {
    expect(countOf([payslip('both.pdf', '2026-08-28', '2026-09-28')])).toBe(2);
    expect(countOf([payslip('a.pdf', '2026-08-28'), payslip('b.pdf', '2026-09-28')])).toBe(2);
    expect(statesOf([payslip('a.pdf', '2026-08-28')])[1]).toBe('some');
  });

  it('counts a payslip that was sent twice once', () => {
    expect(countOf([payslip('a.pdf', '2026-08-28'), payslip('copy.pdf', '2026-08-28')])).toBe(1);
  });

  it('counts a paper without a day as one', () => {
    expect(countOf([payslip('a.pdf'), payslip('b.pdf', '2026-08-28')])).toBe(2);
  });
});

describe('the claimant’s word', () => {
  it('wins over the guess', () => {
    const said = { ...payslip('a.pdf', '2026-08-28'), evidence: { papers: [madePaper('payslips')], says: 'form' } };
    expect(statesOf([said])).toEqual(['here', 'missing', 'conditional', 'optional']);
  });

  it('takes a document out of the list by “something else”', () => {
    const said = madeDocument({ evidence: { papers: [madePaper('form')], says: 'something_else' } });
    expect(statesOf([said])[0]).toBe('missing');
    expect(list([said]).others.map(({ filename }) => filename)).toEqual(['paper.pdf']);
  });

  it('makes no paper of a document that could not be read', () => {
    const failed = madeDocument({ ocrStatus: 'failed', legible: false, evidence: { papers: null, says: 'form' } });
    const [form] = list([failed]).items;
    expect(form).toMatchObject({ state: 'missing', count: 0, documents: [{ state: 'failed', papers: 0 }] });
  });
});

it('tells documents of one name apart', () => {
  const alike = ['one', 'two'].map((id) => madeDocument({ id, filename: 'image.jpg' }));
  expect(list(alike).others.map(({ filename }) => filename)).toEqual(['image.jpg (1 of 2)', 'image.jpg (2 of 2)']);
});

it('is hard to read where a page is blurred, as the row of the document says', () => {
  const flaws = [{ kind: 'blurred' as const, area: { x: 0, y: 0, w: 1, h: 1 } }];
  const blurred = { page: 1, width: 800, height: 1_100, flaws };
  const [form] = list([madeDocument({ flawedPages: [blurred], evidence: sorted(madePaper('form')) })]).items;
  expect(form?.documents[0]?.state).toBe('poor');
});
