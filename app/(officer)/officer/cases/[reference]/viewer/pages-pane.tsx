'use client';

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTRPC } from '@/app/client/trpc';
import { Button } from '@/app/ui/button';
import { Notice } from '@/app/ui/notice';
import { LoadingBlock } from '@/app/ui/skeleton';
import type { CaseView } from '@/server/cases/view';
import type { DraftView } from '@/server/drafts/view';
import type { Evidence } from '../use-evidence';
import { DocumentList } from './document-list';
import { collectHighlights } from './highlights';
import { PageToolbar } from './page-toolbar';
import { PageViewer } from './page-viewer';
import { UnreadDocument } from './unread-document';

type Document = CaseView['documents'][number];
type Props = {
  documents: Document[];
  findings: DraftView['findings'];
  evidence: Evidence;
  /** The case is decided or withdrawn. */
  isClosed: boolean;
  onSelect: (findingId: string) => void;
};

/** The evidence: the case's documents, page by page. */
export function PagesPane({ documents, findings, evidence, isClosed, onSelect }: Props) {
  const current = documents.find(({ id }) => id === evidence.documentId);
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <DocumentList
        documents={documents}
        currentId={current?.id ?? null}
        onSelect={(documentId) => evidence.go({ documentId, page: 1 })}
      />
      {!current && <p className="p-4 text-ink-muted text-sm">This case has no documents.</p>}
      {current?.ocrStatus === 'completed' && (
        <ReadDocument key={current.id} document={current} findings={findings} evidence={evidence} onSelect={onSelect} />
      )}
      {current && current.ocrStatus !== 'completed' && (
        <UnreadDocument key={current.id} document={current} isClosed={isClosed} />
      )}
    </div>
  );
}

function ReadDocument({
  document,
  findings,
  evidence,
  onSelect,
}: Omit<Props, 'documents' | 'isClosed'> & { document: Document }) {
  const trpc = useTRPC();
  const pages = useQuery(
    // The pages of a read document never change.
    trpc.documents.pages.queryOptions({ documentId: document.id }, { staleTime: Number.POSITIVE_INFINITY }),
  );
  const { activeFindingId, target } = evidence;
  const shownCitationId = target?.citationId ?? null;
  const highlights = useMemo(
    () => collectHighlights({ findings, documentId: document.id, activeFindingId, shownCitationId }),
    [findings, document.id, activeFindingId, shownCitationId],
  );
  if (pages.isPending)
    return (
      <div className="flex-1 p-4">
        <LoadingBlock label="Loading the pages" />
      </div>
    );
  if (pages.isError)
    return (
      <div className="flex-1 p-4 text-sm">
        <Notice
          tone="error"
          title="The pages could not be loaded"
          action={
            <Button size="sm" onClick={() => void pages.refetch()}>
              Try again
            </Button>
          }
        >
          {pages.error.message}
        </Notice>
      </div>
    );
  return (
    <>
      <PageToolbar
        evidence={evidence}
        pageCount={pages.data.length}
        hasPictures={pages.data.some(({ imageUrl }) => imageUrl !== null)}
      />
      <PageViewer
        pages={pages.data}
        document={document}
        highlights={highlights}
        view={evidence.view}
        zoom={evidence.zoom}
        target={evidence.target}
        onPage={evidence.setPage}
        onSelect={onSelect}
      />
    </>
  );
}
