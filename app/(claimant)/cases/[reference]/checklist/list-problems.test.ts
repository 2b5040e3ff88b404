import { expect, it } from 'vitest';
import { hasProblems, listProblems } from './list-problems';
import { madeDocument, madeEvidence, madePaper } from './made-documents';

const view = (...documents: ReturnType<typeof madeDocument>[]) => ({
  caseType: {
    evidence: [
      madeEvidence('form'),
      madeEvidence('hotel', { requiredIf: 'if you claim a hotel' }),
      madeEvidence('letter', { required: false }),
    ],
  },
  documents,
});
const form = madeDocument({ filename: 'form.pdf', evidence: { papers: [madePaper('form')], says: 'as_read' } });

it('finds none where all that every case needs is here', () => {
  const problems = listProblems({ view: view(form) });
  expect(problems).toEqual({ documents: [], missing: [] });
  expect(hasProblems(problems)).toBe(false);
});

it('finds what is missing, and neither what is optional nor what only some need', () => {
  expect(listProblems({ view: view() }).missing.map(({ evidence }) => evidence.key)).toEqual(['form']);
});

it('calls nothing missing while a document is read, or when nobody sorted one', () => {
  expect(listProblems({ view: view(madeDocument({ ocrStatus: 'processing' })) }).missing).toEqual([]);
  const unsorted = madeDocument({ evidence: { papers: null, says: 'as_read' } });
  expect(listProblems({ view: view(unsorted) }).missing).toEqual([]);
});

it('finds documents that could not be read, or hardly, once each', () => {
  const hard = madeDocument({
    filename: 'hard.jpg',
    legible: false,
    evidence: { papers: [madePaper('form'), madePaper('letter')], says: 'as_read' },
  });
  const failed = madeDocument({ filename: 'failed.pdf', ocrStatus: 'failed', legible: false });
  const problems = listProblems({ view: view(form, hard, failed) });
  expect(problems.documents.map(({ filename, state }) => [filename, state])).toEqual([
    ['hard.jpg', 'poor'],
    ['failed.pdf', 'failed'],
  ]);
});
