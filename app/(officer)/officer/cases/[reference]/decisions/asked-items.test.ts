import { describe, expect, it } from 'vitest';
import type { CaseView } from '@/server/case-view/view';
import type { DraftView } from '@/server/drafts/view';
import { isSentSince, listAskedItems } from './asked-items';

const evidence = (key: string, label: string) => ({ key, label, hint: '', required: true });
const view = {
  documents: [{ id: 'd1', filename: 'ticket.pdf' }],
  caseType: { evidence: [evidence('ticket', 'Ticket'), evidence('invoice', 'Hotel invoice')] },
} as CaseView;
const request = { decidedAt: new Date(), requestedEvidence: ['ticket', 'invoice'] };
const state = (key: string, documentId: string | null) =>
  ({ key, found: documentId !== null, documentId }) as DraftView['evidence'][number];

const look = (draft: Pick<DraftView, 'evidence'> | null) =>
  listAskedItems({ request, view, draft }).map(({ label, state, document }) => [label, state, document?.filename]);

describe('listAskedItems', () => {
  it('says of each item that was asked for where it was found, and first what is still missing', () => {
    expect(look({ evidence: [state('ticket', 'd1'), state('invoice', null), state('other', null)] })).toEqual([
      ['Hotel invoice', 'missing', undefined],
      ['Ticket', 'found', 'ticket.pdf'],
    ]);
  });

  it('calls nothing missing where there is no draft to tell', () => {
    expect(look(null).map(([, state]) => state)).toEqual(['unknown', 'unknown']);
  });
});

describe('isSentSince', () => {
  it('counts what arrived after the request, not what was there, nor what has not arrived', () => {
    const moment = new Date(1_000);
    const sent = [null, new Date(999), new Date(1_000), new Date(1_001)].map((registeredAt) =>
      isSentSince({ document: { registeredAt }, moment }),
    );
    expect(sent).toEqual([false, false, false, true]);
  });
});
