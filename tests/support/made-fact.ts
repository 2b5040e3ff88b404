import type { DraftView } from '@/server/drafts/view';

type FactView = DraftView['facts'][number];

/** A fact as a review shows it, read from a policy schedule and looked at by nobody yet. */
export const makeFact = (id: string, over: Partial<FactView> = {}): FactView => ({
  id,
  field: 'excess',
  value: '£250.00',
  raw: { type: 'text', text: '£250.00' },
  display: '£250.00',
  source: { documentId: 'schedule', kind: null, date: null },
  paperDate: null,
  citations: [],
  probability: 0.95,
  origin: 'extractor',
  entry: null,
  revision: 0,
  judgement: null,
  addedFactId: null,
  added: null,
  quoteAgrees: null,
  ...over,
});
