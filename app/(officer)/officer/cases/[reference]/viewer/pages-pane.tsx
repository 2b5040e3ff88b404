'use client';

import type { CaseView } from '@/server/cases/view';
import type { ComposedCitation } from '../draft/composition';
import type { ReviewFinding } from '../draft/review-findings';
import type { Evidence } from '../use-evidence';
import { DocumentList } from './document-list';
import { PAGES_ID } from './page-viewer';
import { ReadDocument } from './read-document';
import { SearchBar } from './search-bar';
import { UnreadDocument } from './unread-document';
import { useTextSearch } from './use-text-search';

/** Where selected words can go. */
export type CiteTarget = { label: string; cite: (citation: ComposedCitation) => void };

type Document = CaseView['documents'][number];
type Props = {
  documents: Document[];
  findings: readonly ReviewFinding[];
  evidence: Evidence;
  officerId: string;
  /** The case is decided or withdrawn. */
  isClosed: boolean;
  newSince: Date | null;
  /** The likeliest first; none for somebody who may only read. */
  citeTargets: readonly CiteTarget[];
  onSelect: (findingId: string) => void;
};

/** The evidence: the case's documents, page by page. */
export function PagesPane(props: Props) {
  const { documents, findings, evidence, officerId, isClosed, newSince, citeTargets, onSelect } = props;
  const current = documents.find(({ id }) => id === evidence.documentId);
  const search = useTextSearch({
    documents,
    isOpen: evidence.isSearching,
    at: { documentId: evidence.documentId, page: evidence.page },
    onGo: (place) => {
      // The focus stays with the search, for the next step.
      evidence.setSelecting(false);
      evidence.go(place);
    },
  });
  return (
    <div className="@container flex min-h-0 flex-1 flex-col">
      <DocumentList
        documents={documents}
        currentId={current?.id ?? null}
        newSince={newSince}
        onSelect={(documentId) => evidence.go({ documentId, page: 1 })}
      />
      {evidence.isSearching && (
        <SearchBar
          search={search}
          calls={evidence.searchCalls}
          onClose={() => {
            evidence.closeSearch();
            globalThis.document.getElementById(PAGES_ID)?.focus();
          }}
        />
      )}
      {!current && <p className="p-4 text-ink-muted text-sm">This case has no documents.</p>}
      {current?.ocrStatus === 'completed' && (
        <ReadDocument
          key={current.id}
          document={current}
          findings={findings}
          evidence={evidence}
          search={search}
          citeTargets={citeTargets}
          onSelect={onSelect}
        />
      )}
      {current && current.ocrStatus !== 'completed' && (
        <UnreadDocument key={current.id} document={current} officerId={officerId} isClosed={isClosed} />
      )}
    </div>
  );
}
