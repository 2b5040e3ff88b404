'use client';

import { type RefObject, useEffect, useState } from 'react';
import type { KeptStage } from '@/app/client/use-kept';
import type { ToldApart } from '@/app/tell-apart';
import type { CaseView } from '@/server/cases/view';
import type { ComposedCitation } from '../findings/composition';
import type { ReviewFinding } from '../findings/review-findings';
import type { Evidence } from '../use-evidence';
import { DocumentList } from './document-list';
import { PAGES_ID } from './page-viewer';
import { ReadDocument } from './read-document';
import { SearchBar } from './search-bar';
import { TypedText } from './typed-text';
import { UnreadDocument } from './unread-document';
import { useTextSearch } from './use-text-search';

/** Where selected words can go. */
export type CiteTarget = { label: string; cite: (citation: ComposedCitation) => void };

type Document = ToldApart<CaseView['documents'][number]>;
type Props = {
  documents: Document[];
  findings: readonly ReviewFinding[];
  evidence: Evidence;
  officer: { userId: string; isSupervisor: boolean };
  /** The colleague who is reviewing the case. */
  heldBy: string | null;
  /** Typing in a document's text is a word about the case, and begins its review. */
  onTyping: () => void;
  /** Whether what is typed of an unread document is wanted. */
  typedStage: KeptStage;
  /** The document that is being typed in. It outlives the desk, as `place` does. */
  typing: RefObject<string | null>;
  newSince: Date | null;
  /** The likeliest first; none for somebody who may only read. */
  citeTargets: readonly CiteTarget[];
  onSelect: (findingId: string) => void;
};

/** The evidence: the case's documents, page by page. */
export function PagesPane({
  documents,
  findings,
  evidence,
  officer,
  heldBy,
  onTyping,
  typedStage,
  typing,
  newSince,
  citeTargets,
  onSelect,
}: Props) {
  const current = documents.find(({ id }) => id === evidence.documentId);
  // The document, whatever else comes to be shown meanwhile: nobody is to lose the dialog they type in.
  const [typingId, setTypingId] = useState(typing.current);
  useEffect(() => {
    typing.current = typingId;
  }, [typing, typingId]);
  const typed = documents.find(({ id }) => id === typingId) ?? current;
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
      {typed && (
        <TypedText
          // Not that of the document itself, which stands beside it.
          key={`typed-${typed.id}`}
          document={typed}
          officerId={officer.userId}
          stage={typedStage}
          heldBy={heldBy}
          open={typed.id === typingId}
          onOpenChange={(open) => setTypingId(open ? typed.id : null)}
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
        <UnreadDocument
          key={current.id}
          document={current}
          isClosed={typedStage !== 'open'}
          heldBy={heldBy}
          isSupervisor={officer.isSupervisor}
          onType={() => {
            onTyping();
            setTypingId(current.id);
          }}
        />
      )}
    </div>
  );
}
