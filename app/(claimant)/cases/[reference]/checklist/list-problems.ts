import { type CaseToTick, type ChecklistItem, type ListedDocument, listChecklist } from './list-checklist';

export type Problems = {
  /** Documents that could not be read, or hardly. */
  documents: ListedDocument[];
  /** Required evidence of which none or too little is here. Empty while documents are read: the missing paper may be one of them. */
  missing: ChecklistItem[];
};

/** What may hold up a case that is sent as it is. */
export function listProblems({ view }: { view: CaseToTick }): Problems {
  const { items, others, reading } = listChecklist({ view });
  const listed = new Map([...items.flatMap(({ documents }) => documents), ...others].map((one) => [one.id, one]));
  return {
    documents: [...listed.values()].filter(({ state }) => state === 'failed' || state === 'poor'),
    missing: reading > 0 || isUnsorted(view) ? [] : items.filter(isMissing),
  };
}

const isMissing = ({ evidence: { required }, state }: ChecklistItem): boolean =>
  required && (state === 'missing' || state === 'some');

/** Cases from before papers were sorted for claimants: nobody knows what is in them. */
const isUnsorted = ({ documents }: CaseToTick): boolean =>
  documents.some(({ ocrStatus, evidence }) => ocrStatus === 'completed' && evidence.papers === null);

export const hasProblems = ({ documents, missing }: Problems): boolean => documents.length > 0 || missing.length > 0;
