import { tellApart } from '@/app/tell-apart';
import type { CaseView } from '@/server/case-view/view';
import { AS_READ, SOMETHING_ELSE } from '@/server/evidence/limits';
import { isFlawed } from '../documents/describe-reading';

type Evidence = CaseView['caseType']['evidence'][number];
type CaseDocument = Pick<
  CaseView['documents'][number],
  'id' | 'filename' | 'ocrStatus' | 'legible' | 'notes' | 'flawedPages' | 'percent' | 'evidence'
>;
export type CaseToTick = { caseType: { evidence: readonly Evidence[] }; documents: readonly CaseDocument[] };

/** `good` and `poor` are read; a `failed` one serves nothing, whatever its claimant says that it is. */
export type DocumentState = 'reading' | 'good' | 'poor' | 'failed';
export type ListedDocument = { id: string; filename: string; state: DocumentState; papers: number };

export type ItemState = 'here' | 'some' | 'reading' | 'missing' | 'conditional' | 'optional';
export type ChecklistItem = {
  evidence: Evidence;
  documents: ListedDocument[];
  /** How many papers of it are here, and how many are asked for. */
  count: number;
  state: ItemState;
};

export type Checklist = {
  items: ChecklistItem[];
  /** Documents that serve none of the evidence, as far as anybody knows. */
  others: ListedDocument[];
  /** How many documents are on their way or being read. */
  reading: number;
  /** Of the evidence that every case of the type needs. */
  required: { here: number; total: number };
};

type Listing = { view: CaseToTick; onTheirWay?: number };

/** What of the evidence is here, piece by piece. `onTheirWay`: files that this browser is sending. */
export function listChecklist({ view, onTheirWay = 0 }: Listing): Checklist {
  const documents = tellApart(view.documents).map((document) => ({ document, serves: listServed(document) }));
  const reading = onTheirWay + view.documents.filter((document) => stateOf(document) === 'reading').length;
  const items = view.caseType.evidence.map((evidence) => {
    const serving = documents.filter(({ serves }) => serves.includes(evidence.key)).map(({ document }) => document);
    const count = countPapers({ documents: serving, key: evidence.key });
    return {
      evidence,
      documents: serving.map((document) => listDocument({ document, key: evidence.key })),
      count,
      state: judgeItem({ evidence, count, isReading: reading > 0 }),
    };
  });
  const required = items.filter(({ evidence }) => isAlwaysRequired(evidence));
  return {
    items,
    others: documents
      .filter(({ document, serves }) => serves.length === 0 && stateOf(document) !== 'reading')
      .map(({ document }) => listDocument({ document, key: null })),
    reading,
    required: { here: required.filter(({ state }) => state === 'here').length, total: required.length },
  };
}

const isAlwaysRequired = ({ required, requiredIf }: Evidence): boolean => required && requiredIf === null;

/** Keys of the evidence that a document serves. The claimant's word wins over the guess. */
function listServed({ evidence: { papers, says } }: CaseDocument): string[] {
  if (says === SOMETHING_ELSE) return [];
  if (says !== AS_READ) return [says];
  return listGuessed(papers);
}

/** Keys of the evidence that the sorter found in a document. */
export const listGuessed = (papers: CaseDocument['evidence']['papers']): string[] => [
  ...new Set((papers ?? []).flatMap(({ evidence }) => evidence ?? [])),
];

export function stateOf(document: CaseDocument): DocumentState {
  const { ocrStatus, evidence, percent } = document;
  if (ocrStatus === 'failed') return 'failed';
  if (ocrStatus !== 'completed') return 'reading';
  // Sorting follows reading within moments. A settled document without it was read before papers were sorted for claimants.
  if (evidence.papers === null && percent < 100) return 'reading';
  return isFlawed(document) ? 'poor' : 'good';
}

const isReadable = (document: CaseDocument) => ['good', 'poor'].includes(stateOf(document));

type Counting = { documents: readonly CaseDocument[]; key: string };

/** Each day once, however often its paper was sent; a paper without one counts as it is. */
function countPapers({ documents, key }: Counting): number {
  const days = new Set<string>();
  let undated = 0;
  for (const document of documents.filter(isReadable)) {
    const papers = (document.evidence.papers ?? []).filter(({ evidence }) => evidence === key);
    // The claimant says so, and the sorter found no such paper: the document is one.
    if (papers.length === 0) undated += 1;
    for (const paper of papers) {
      if (paper.days.length === 0) undated += 1;
      for (const day of paper.days) days.add(day);
    }
  }
  return days.size + undated;
}

const listDocument = ({ document, key }: { document: CaseDocument; key: string | null }): ListedDocument => ({
  id: document.id,
  filename: document.filename,
  state: stateOf(document),
  papers: key === null ? 0 : countPapers({ documents: [document], key }),
});

type Judging = { evidence: Evidence; count: number; isReading: boolean };

function judgeItem({ evidence, count, isReading }: Judging): ItemState {
  if (count >= evidence.wanted) return 'here';
  if (isReading) return 'reading';
  if (count > 0) return 'some';
  if (!evidence.required) return 'optional';
  return evidence.requiredIf === null ? 'missing' : 'conditional';
}
