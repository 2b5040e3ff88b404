'use client';

import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTRPC } from '@/app/client/trpc';
import { ReadError } from '@/app/ui/read-error';
import { LoadingBlock } from '@/app/ui/skeleton';
import type { DocumentNotes } from '@/server/providers/ocr/describe-notes';
import { useCommands, useFindingsWork } from '../desk/desk-context';
import type { CiteTarget } from './cite-target';
import { describeDoubts } from './describe-doubt';
import { doubtsWithin, listDoubtful } from './doubts';
import { collectHighlights } from './highlights';
import type { PageActions } from './page-sheet';
import { PageToolbar } from './page-toolbar';
import { PageViewer } from './page-viewer';
import type { Page } from './pages-query';
import { ReadingRemarks } from './reading-remarks';
import { SelectionBar } from './selection-bar';
import { ThumbnailStrip } from './thumbnail-strip';
import { useCiteTargets } from './use-cite-targets';
import { usePages, useRotation, useThumbnails } from './use-pages';
import type { SearchHit, TextSearch } from './use-text-search';
import { useWordSelection } from './use-word-selection';

type Props = {
  document: { id: string; filename: string; notes: DocumentNotes };
  search: TextSearch;
};

/** A document that is read: fetched, then its pages with everything that can be done on them. */
export function ReadDocument(props: Props) {
  const trpc = useTRPC();
  const pages = useQuery(
    // The pages of a read document never change.
    trpc.documents.pages.queryOptions({ documentId: props.document.id }, { staleTime: Number.POSITIVE_INFINITY }),
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
        <ReadError title="The pages could not be loaded" error={pages.error} onRetry={() => void pages.refetch()} />
      </div>
    );
  return <DocumentPages {...props} pages={pages.data} />;
}

function DocumentPages({ document, search, pages }: Props & { pages: Page[] }) {
  const { findings } = useFindingsWork();
  const { pages: commands, layout } = useCommands();
  const citeTargets = useCiteTargets();
  const selection = useWordSelection();
  const activeFindingId = usePages((state) => state.activeFindingId);
  const pointedFindingId = usePages((state) => state.pointedFindingId);
  const target = usePages((state) => state.target);
  const page = usePages((state) => state.page);
  const rotation = useRotation(document.id);
  const thumbnails = useThumbnails();
  const shownCitationId = target?.citationId ?? null;
  const passage = target?.passage ?? null;
  const highlights = useMemo(
    () =>
      collectHighlights({
        findings,
        documentId: document.id,
        activeFindingId,
        pointedFindingId,
        shownCitationId,
        passage,
      }),
    [findings, document.id, activeFindingId, pointedFindingId, shownCitationId, passage],
  );
  const hits = useMemo(
    () => groupByPage(search.hits.filter(({ documentId }) => documentId === document.id)),
    [search.hits, document.id],
  );
  const hasPictures = pages.some(({ imageUrl }) => imageUrl !== null);
  const hasThumbnails = hasPictures && pages.length > 1;
  const { span } = selection;
  const quote = span && (pages.find(({ number }) => number === span.page)?.text.slice(span.start, span.end) ?? '');
  const caretPage = useCaretPage();
  const doubtful = useMemo(() => listDoubtful(pages), [pages]);
  const currentDoubt =
    target?.documentId === document.id
      ? (doubtful.find(({ page, start }) => page === target.page && start === target.wordStart) ?? null)
      : null;

  function citeIn(cite: CiteTarget['cite']) {
    if (!span || quote === null) return;
    cite({ documentId: document.id, quote, page: span.page, start: span.start, end: span.end });
    selection.clear();
    commands.setSelecting(false);
  }

  const actions = useStable<PageActions>({
    ...selection,
    onSelectFinding: layout.showOwner,
    onPointFinding: commands.pointAt,
    onGoToFinding: layout.goToOwner,
    onCite: () => {
      if (citeTargets[0]) citeIn(citeTargets[0].cite);
    },
    onLeaveCaret: commands.leaveCaret,
  });

  return (
    <>
      <PageToolbar
        pageCount={pages.length}
        hasPictures={hasPictures}
        showsThumbnails={hasThumbnails && thumbnails.isShown}
      />
      <ReadingRemarks
        notes={document.notes}
        doubtful={doubtful}
        current={currentDoubt}
        onShow={({ page, start }) => commands.go({ documentId: document.id, page, wordStart: start })}
      />
      <div className="flex min-h-0 flex-1">
        {hasThumbnails && (thumbnails.isShown || thumbnails.isAuto) && (
          <ThumbnailStrip
            pages={pages}
            filename={document.filename}
            currentPage={page}
            highlights={highlights}
            rotation={rotation}
            isAuto={thumbnails.isAuto}
            onShow={(page) => commands.go({ documentId: document.id, page })}
          />
        )}
        <PageViewer
          pages={pages}
          document={document}
          highlights={highlights}
          found={{ hits, current: search.current }}
          selection={selection}
          caretPage={caretPage}
          actions={actions}
        />
      </div>
      {span && quote !== null && quote.trim() !== '' && (
        <SelectionBar
          quote={quote}
          isByKeyboard={caretPage !== null}
          readTwice={describeDoubts(doubtsWithin({ doubtful, span }))}
          cite={describeCite({ citeTargets, citeIn })}
          onClear={selection.clear}
        />
      )}
    </>
  );
}

function describeCite({
  citeTargets: [first, second],
  citeIn,
}: {
  citeTargets: readonly CiteTarget[];
  citeIn: (cite: CiteTarget['cite']) => void;
}) {
  if (!first) return null;
  const offer = ({ label, cite }: CiteTarget) => ({ label, run: () => citeIn(cite) });
  return { ...offer(first), other: second ? offer(second) : null };
}

function groupByPage(hits: readonly SearchHit[]): Map<number, SearchHit[]> {
  const pages = new Map<number, SearchHit[]>();
  for (const hit of hits) pages.set(hit.page, [...(pages.get(hit.page) ?? []), hit]);
  return pages;
}

/**
 * The page whose words the keyboard walks over: the one in view when it begins, then the one that is leafed to. Not the one in
 * view at any moment: the caret itself scrolls the pages.
 */
function useCaretPage(): number | null {
  const isSelecting = usePages((state) => state.isSelecting);
  const page = usePages((state) => state.page);
  const [caretPage, setCaretPage] = useState<number | null>(null);
  const count = usePages(({ target }) => target?.count ?? 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as said above.
  useEffect(() => setCaretPage(isSelecting ? page : null), [isSelecting, count]);
  return caretPage;
}

/** One object for good, whose functions are always the newest: pages need not be drawn again because of them. */
function useStable<Functions extends Record<string, (...args: never[]) => void>>(functions: Functions): Functions {
  const newest = useRef(functions);
  useEffect(() => {
    newest.current = functions;
  });
  return useState(() => {
    const stable: Record<string, (...args: never[]) => void> = {};
    for (const name of Object.keys(functions)) stable[name] = (...args) => newest.current[name]?.(...args);
    return stable as Functions;
  })[0];
}
