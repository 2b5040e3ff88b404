import type { CaseToTick } from '@/app/(claimant)/cases/[reference]/checklist/list-checklist';

type MadeDocument = CaseToTick['documents'][number];
type MadeEvidence = CaseToTick['caseType']['evidence'][number];

/** For tests: a document that was read and sorted, of which nothing is amiss. */
export const madeDocument = (given: Partial<MadeDocument> = {}): MadeDocument => ({
  id: given.filename ?? 'paper.pdf',
  filename: 'paper.pdf',
  ocrStatus: 'completed',
  legible: true,
  percent: 100,
  notes: { hidden: [], covered: [], missing: [] },
  flawedPages: [],
  evidence: { papers: [], says: 'as_read' },
  ...given,
});

/** One paper of this evidence, with the days that tell it from others. */
export const madePaper = (evidence: string | null, ...days: string[]) => ({ pages: [1], evidence, days });

export const madeEvidence = (key: string, given: Partial<MadeEvidence> = {}): MadeEvidence => ({
  key,
  label: key,
  hint: '',
  request: '',
  instead: null,
  wanted: 1,
  required: true,
  requiredIf: null,
  ...given,
});
