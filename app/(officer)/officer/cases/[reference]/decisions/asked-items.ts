import type { CaseView } from '@/server/case-view/view';
import type { DecisionView } from '@/server/decisions/view';
import type { DraftView } from '@/server/drafts/view';

type Document = CaseView['documents'][number];
type Request = Pick<DecisionView, 'decidedAt' | 'requestedEvidence'>;

/** `unknown`: no draft says what the documents hold. */
export type AskedItem = {
  key: string;
  label: string;
  state: 'found' | 'missing' | 'unknown';
  document: Document | null;
};

/** What has come since more was asked for. */
export const isSentSince = ({ document, moment }: { document: Pick<Document, 'registeredAt'>; moment: Date }) =>
  document.registeredAt !== null && document.registeredAt > moment;

/**
 * What a request named, and what has become of each, what is missing in front. Claimants need not say which document is meant for
 * which: the draft's own checklist tells.
 */
export function listAskedItems({
  request,
  view,
  draft,
}: {
  request: Request;
  view: Pick<CaseView, 'documents' | 'caseType'>;
  draft: Pick<DraftView, 'evidence'> | null;
}): AskedItem[] {
  const labels = new Map(view.caseType.evidence.map(({ key, label }) => [key, label]));
  const items = request.requestedEvidence.map((key): AskedItem => {
    const state = draft?.evidence.find((each) => each.key === key);
    return {
      key,
      label: labels.get(key) ?? key,
      state: state ? (state.found ? 'found' : 'missing') : 'unknown',
      document: view.documents.find(({ id }) => state?.found && id === state.documentId) ?? null,
    };
  });
  return items.sort((one, other) => Number(other.state === 'missing') - Number(one.state === 'missing'));
}
