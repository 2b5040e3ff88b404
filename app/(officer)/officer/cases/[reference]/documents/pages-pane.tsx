'use client';

import { useEffect, useState } from 'react';
import { useCase, useCommands, useReviewing } from '../desk/desk-context';
import { ClaimantsWord } from './claimants-word';
import { DocumentList } from './document-list';
import { ReadDocument } from './read-document';
import { SearchBar } from './search-bar';
import { typedStage } from './typed-stage';
import { TypedText } from './typed-text';
import { UnreadDocument } from './unread-document';
import { usePages, useShownDocumentId } from './use-pages';
import { useTextSearch } from './use-text-search';

/** The evidence: the case's documents, page by page. */
export function PagesPane() {
  const { view, officer, typing } = useCase();
  const { documents } = view;
  const { review, start } = useReviewing();
  const { pages } = useCommands();
  const documentId = useShownDocumentId();
  const page = usePages((state) => state.page);
  const isSearching = usePages((state) => state.isSearching);
  const searchCalls = usePages((state) => state.searchCalls);
  const current = documents.find(({ id }) => id === documentId);
  // Whether what is typed of an unread document is wanted.
  const stage = typedStage(view);
  // The colleague who is reviewing the case.
  const reviewedBy = review.state === 'other' ? review.name : null;
  const isWaiting = view.status === 'awaiting_officer_review';
  // The document, whatever else comes to be shown meanwhile: nobody is to lose the dialog they type in.
  const [typingId, setTypingId] = useState(typing.current);
  useEffect(() => {
    typing.current = typingId;
  }, [typing, typingId]);
  const typed = documents.find(({ id }) => id === typingId) ?? current;
  const search = useTextSearch({
    documents,
    isOpen: isSearching,
    at: { documentId, page },
    onGo: (place) => {
      // The focus stays with the search, for the next step.
      pages.setSelecting(false);
      pages.go(place);
    },
  });
  return (
    <div className="@container flex min-h-0 flex-1 flex-col">
      <DocumentList
        documents={documents}
        currentId={current?.id ?? null}
        newSince={isWaiting ? (view.decision?.decidedAt ?? null) : null}
        onSelect={(documentId) => pages.go({ documentId, page: 1 })}
      />
      {current && <ClaimantsWord document={current} evidence={view.caseType.evidence} />}
      {isSearching && <SearchBar search={search} calls={searchCalls} onClose={pages.closeSearch} />}
      {typed && (
        <TypedText
          // Not that of the document itself, which stands beside it.
          key={`typed-${typed.id}`}
          document={typed}
          officerId={officer.userId}
          stage={stage}
          reviewedBy={reviewedBy}
          open={typed.id === typingId}
          onOpenChange={(open) => setTypingId(open ? typed.id : null)}
        />
      )}
      {!current && <p className="p-4 text-ink-muted text-sm">This case has no documents.</p>}
      {current?.ocrStatus === 'completed' && <ReadDocument key={current.id} document={current} search={search} />}
      {current && current.ocrStatus !== 'completed' && (
        <UnreadDocument
          key={current.id}
          document={current}
          isClosed={stage !== 'open'}
          reviewedBy={reviewedBy}
          isSupervisor={officer.isSupervisor}
          onType={() => {
            // A word about the case, which begins its review.
            start();
            setTypingId(current.id);
          }}
        />
      )}
    </div>
  );
}
