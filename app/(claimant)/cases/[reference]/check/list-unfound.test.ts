import { expect, it } from 'vitest';
import { madeDocument, madeEvidence, madePaper } from '@/tests/support/made-documents';
import { listUnfound } from './list-unfound';

const caseType = {
  evidence: [
    madeEvidence('payslips', { wanted: 2 }),
    madeEvidence('hotel', { requiredIf: 'if you claim a hotel' }),
    madeEvidence('letter', { required: false }),
  ],
};
const payslip = madeDocument({ evidence: { papers: [madePaper('payslips', '2026-08-28')], says: 'as_read' } });
const keysOf = (documents: ReturnType<typeof madeDocument>[]) => {
  const { needed, conditional, isReading } = listUnfound({ view: { caseType, documents } });
  return { needed: needed.map(({ evidence }) => evidence.key), conditional: conditional.length, isReading };
};

it('asks for what is too few, and tells apart what only some need', () => {
  expect(keysOf([payslip])).toEqual({ needed: ['payslips'], conditional: 1, isReading: false });
});

it('asks while a document is still being read too, so that nobody is past the question by being quick', () => {
  expect(keysOf([madeDocument({ ocrStatus: 'processing' })])).toEqual({
    needed: ['payslips'],
    conditional: 1,
    isReading: true,
  });
});
