'use client';

import { type RefObject, useMemo, useState } from 'react';
import { usePlace } from '@/app/client/focus';
import { tellApart } from '@/app/tell-apart';
import type { CaseView } from '@/server/case-view/view';
import type { DraftView } from '@/server/drafts/view';
import { DecisionBar } from './decisions/decision-bar';
import { useDeciding } from './decisions/use-deciding';
import { CaseBar } from './desk/case-bar';
import { CaseContext, useCase, useCommands, useDesk } from './desk/desk-context';
import { DeskKeys } from './desk/desk-keys';
import { DeskProvider } from './desk/desk-provider';
import type { DeskCase, Officer } from './desk/desk-store';
import { ReviewTabs, SideTabs } from './desk/desk-tabs';
import { reviewPanelId, reviewTabId } from './desk/layout-places';
import type { ReviewTab } from './desk/layout-state';
import { SidePanel } from './desk/side-panel';
import { PagesPane } from './documents/pages-pane';
import type { Place } from './documents/pages-state';
import { DraftPane } from './drafts/draft-pane';
import { VersionsPanel } from './drafts/versions/versions-panel';
import { FactsProvider } from './facts/facts-provider';
import { CurrentFinding } from './findings/current-finding';
import { FindingsProvider } from './findings/findings-provider';
import { NotesPanel } from './notes/notes-panel';
import { PrintedCase } from './print/printed-case';
import { CaseNotice } from './reviews/case-notice';
import { ReviewProvider } from './reviews/review-provider';
import { ShortcutSheet } from './shortcuts/shortcut-sheet';
import { TimelinePanel } from './timeline/timeline-panel';

type Props = {
  view: CaseView;
  draft: DraftView | null;
  officer: Officer;
  place: RefObject<Place | null>;
  typing: RefObject<string | null>;
  isJustNow: boolean;
  onDecided: () => void;
};

/** The case's pages on the left, the draft, the letter and the decision on the right. */
export function ReviewDesk({ view: read, draft, officer, place, typing, isJustNow, onDecided }: Props) {
  const known = useMemo((): DeskCase => {
    const view = { ...read, documents: tellApart(read.documents) };
    const filenames = new Map(view.documents.map(({ id, filename }) => [id, filename]));
    return { view, filenames, officer, place, typing, isJustNow, onDecided };
  }, [read, officer, place, typing, isJustNow, onDecided]);
  return (
    <CaseContext value={known}>
      <ReviewProvider>
        <FindingsProvider draft={draft}>
          <FactsProvider>
            <DeskProvider>
              <DeskKeys />
              <DeskFrame />
              <PrintedCase />
            </DeskProvider>
          </FactsProvider>
        </FindingsProvider>
      </ReviewProvider>
    </CaseContext>
  );
}

/** A working surface as high as the window; on very low windows it keeps a usable height and the page scrolls. */
function DeskFrame() {
  const showsShortcuts = useDesk(({ layout }) => layout.showsShortcuts);
  const { layout } = useCommands();
  const place = usePlace();
  return (
    <main
      ref={place('main')}
      id="main"
      tabIndex={-1}
      className="outline-none flex h-[calc(100dvh-3.5rem)] min-h-[30rem] flex-col"
    >
      <CaseBar />
      <CaseNotice />
      <SideTabs />
      <CurrentFinding />
      <div className="flex min-h-0 flex-1 min-[901px]:divide-x min-[901px]:divide-line">
        <SidePanel own="pages">
          <PagesPane />
        </SidePanel>
        <SidePanel own="draft">
          <ReviewSide />
        </SidePanel>
      </div>
      <ShortcutSheet open={showsShortcuts} onOpenChange={layout.setShortcuts} />
    </main>
  );
}

function ReviewSide() {
  const { view } = useCase();
  const tab = useDesk(({ layout }) => layout.tab);
  const isDeciding = useDeciding() !== null;
  const [hasNotes, setHasNotes] = useState(false);
  if (tab === 'notes' && !hasNotes) setHasNotes(true);
  const tabPanel = (own: ReviewTab) => ({
    id: reviewPanelId(own),
    role: 'tabpanel',
    'aria-labelledby': reviewTabId(own),
    // What takes the focus must not come to lie behind the line that stays on top.
    className: isDeciding ? 'hidden' : 'relative min-h-0 flex-1 scroll-pt-16 overflow-y-auto',
  });
  return (
    <>
      {!isDeciding && <ReviewTabs />}
      {/* Kept as it is behind the others: what is typed in it, where it is scrolled to. */}
      <div {...tabPanel('review')} hidden={tab !== 'review'}>
        <DraftPane />
      </div>
      {/* So is a note that is being written; what colleagues wrote is read when it is asked for. */}
      {hasNotes && (
        <div {...tabPanel('notes')} hidden={tab !== 'notes'}>
          <div className="max-w-3xl px-4 py-5 sm:px-6">
            <NotesPanel />
          </div>
        </div>
      )}
      {(tab === 'versions' || tab === 'timeline') && (
        <div {...tabPanel(tab)}>
          <div className="max-w-3xl px-4 py-5 sm:px-6">
            {tab === 'versions' ? (
              <VersionsPanel reference={view.reference} />
            ) : (
              <TimelinePanel reference={view.reference} fields={view.caseType.fields} />
            )}
          </div>
        </div>
      )}
      {view.status === 'awaiting_officer_review' && <DecisionBar />}
    </>
  );
}
