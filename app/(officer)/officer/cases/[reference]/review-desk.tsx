'use client';

import { type RefObject, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { tellApart } from '@/app/tell-apart';
import { joinClasses } from '@/app/ui/join-classes';
import { unfoldAround } from '@/app/ui/unfold-around';
import type { DecisionOutcome } from '@/generated/prisma/enums';
import { TO_COMPLETE } from '@/server/case-types/letter';
import type { CaseView } from '@/server/cases/view';
import type { DraftView } from '@/server/drafts/view';
import { CaseBar } from './case-bar';
import { DECISION_BAR_ID, DecisionBar, decisionButtonId } from './decisions/decision-bar';
import { useDeciding } from './decisions/use-deciding';
import { PAGES_ID } from './documents/page-viewer';
import { PagesPane } from './documents/pages-pane';
import { typedStage } from './documents/typed-stage';
import { DraftPane } from './drafts/draft-pane';
import { VersionsPanel } from './drafts/versions/versions-panel';
import { useFactWork } from './facts/use-fact-work';
import { FindingInHand } from './findings/finding-in-hand';
import { findingElementId } from './findings/finding-item';
import { type FindingWork, useFindingWork } from './findings/use-finding-work';
import { type LetterWork, useLetter } from './letters/use-letter';
import { PrintedReview } from './print/printed-review';
import { type ReviewTab, ReviewTabs, reviewPanelId, reviewTabId } from './review-tabs';
import { mayWork } from './reviews/describe-review';
import { ReviewNotice } from './reviews/review-notice';
import { findReviewObstacle, ReviewObstacleContext } from './reviews/review-obstacle';
import { startWith } from './reviews/start-with';
import { useReview } from './reviews/use-review';
import { ShortcutSheet } from './shortcuts/shortcut-sheet';
import { useShortcuts } from './shortcuts/use-shortcuts';
import { type Side, SideTabs, sidePanelId, sideTabId } from './side-tabs';
import { TimelinePanel } from './timeline/timeline-panel';
import { useDeskPlace } from './use-desk-place';
import { type Place, useEvidence } from './use-evidence';
import { useNarrow } from './use-narrow';

type Props = {
  view: CaseView;
  draft: DraftView | null;
  officer: { userId: string; name: string; isSupervisor: boolean };
  /** Where its pages were left, and are to be again. */
  place: RefObject<Place | null>;
  /** The document whose text is being typed in. */
  typing: RefObject<string | null>;
  /** The decision that stands was made by this officer on this page. */
  isJustNow: boolean;
  onDecided: () => void;
};

/** The case's pages on the left, the draft, the letter and the decision on the right. */
export function ReviewDesk({ view: read, draft: stored, officer, place, typing, isJustNow, onDecided }: Props) {
  const view = useMemo(() => ({ ...read, documents: tellApart(read.documents) }), [read]);
  const { reference } = view;
  const isWaiting = view.status === 'awaiting_officer_review';
  const written = useLetter({
    reference,
    officerId: officer.userId,
    mayEdit: isWaiting && view.review?.mine === true,
  });
  const { review, release, ...reviewing } = useReview({ view, officerName: officer.name, letter: written.saver });
  const letter = startLetterWith(reviewing.start, written);
  const work = startFindingsWith(
    reviewing.start,
    useFindingWork({
      view,
      draft: stored,
      officerId: officer.userId,
      mayJudge: mayWork(review),
      isMine: review.state === 'mine',
    }),
  );
  const factWork = startWith(reviewing.start, useFactWork({ view, officer, mayJudge: mayWork(review) }), [
    'open',
    'openNew',
    'save',
    'takeBack',
  ]);
  const { draft } = factWork;
  const evidence = useEvidence({ documents: view.documents, findings: work.findings, place });
  const [side, setSide] = useState<Side>('draft');
  const [tab, setTab] = useState<ReviewTab>('review');
  const [showsKeys, setShowsKeys] = useState(false);
  const deciding = useDeciding({ draft, isWaiting });
  useDeskPlace({
    officerId: officer.userId,
    reference,
    evidence,
    side,
    tab,
    show: (kept) => {
      setSide(kept.side);
      setTab(kept.tab);
    },
  });
  const letterBox = useRef<HTMLTextAreaElement>(null);
  const isNarrow = useNarrow();
  const { isSupervisor } = officer;
  const obstacle = useMemo(() => findReviewObstacle({ review, isSupervisor }), [review, isSupervisor]);

  /** At once, so that what is on it can be scrolled to and take the focus. */
  function show(next: ReviewTab) {
    flushSync(() => {
      setSide('draft');
      setTab(next);
      // It stands in the place of all of these; what is filled in is kept.
      deciding.stop();
    });
  }
  const showReview = () => show('review');

  function goToTab(next: ReviewTab) {
    show(next);
    document.getElementById(reviewTabId(next))?.focus();
  }

  /** Beside each other there is nothing to switch. */
  function switchSide() {
    if (!isNarrow) return;
    const other = side === 'pages' ? 'draft' : 'pages';
    flushSync(() => setSide(other));
    document.getElementById(sideTabId(other))?.focus();
  }

  /** Shows a finding with its evidence, and takes the focus to it; from wherever a finding is named. */
  function focusFinding(findingId: string) {
    showReview();
    evidence.showFinding(findingId);
    document.getElementById(findingElementId(findingId))?.focus();
  }

  function moveToFinding(step: 1 | -1) {
    const findingId = evidence.neighbourFinding(step);
    if (findingId === null) return;
    evidence.showFinding(findingId);
    flushSync(() => {
      setTab('review');
      deciding.stop();
    });
    document.getElementById(findingElementId(findingId))?.focus();
  }

  /** From a passage on a page back to what rests on it: a finding, or a rule, the award or a fact by its element's id. */
  function selectFinding(ownerId: string) {
    const isFinding = work.findings.some(({ id }) => id === ownerId);
    if (isFinding) evidence.setActiveFindingId(ownerId);
    showReview();
    const owner = document.getElementById(isFinding ? findingElementId(ownerId) : ownerId);
    if (!owner) return;
    unfoldAround(owner);
    owner.scrollIntoView({ block: 'center' });
  }

  function showPage(place: { documentId: string; page: number }) {
    evidence.go(place);
    setSide('pages');
  }

  /** On a narrow screen the pages have to be there first. */
  const showPagesFor = (act: () => void) => () => {
    flushSync(() => setSide('pages'));
    act();
  };

  /** What is to be written, or asks first, has to be in sight. */
  function judgeInHand(how: 'accept' | 'edit' | 'reject') {
    const finding = evidence.activeFinding;
    if (how === 'edit' || finding?.block || finding?.origin === 'officer') showReview();
    work[how](finding);
    // What was begun before is there already; what is begun now takes the focus by itself.
    if (how === 'edit' && finding)
      document.getElementById(findingElementId(finding.id))?.querySelector('textarea')?.focus();
  }

  /** To the first gap in it, if there is one. */
  function goToLetter() {
    showReview();
    // What is hidden behind its changes takes no focus.
    flushSync(letter.showWords);
    const box = letterBox.current;
    if (!box) return;
    box.focus();
    const gap = box.value.indexOf(TO_COMPLETE);
    if (gap !== -1) box.setSelectionRange(gap, gap + TO_COMPLETE.length);
  }

  /** As the button does, which is given the focus back. */
  function startDecision(outcome: DecisionOutcome) {
    showReview();
    const button = document.getElementById(decisionButtonId(outcome));
    button?.focus();
    button?.click();
  }

  useShortcuts({
    'next-finding': () => moveToFinding(1),
    'previous-finding': () => moveToFinding(-1),
    'next-page': () => evidence.turnPage(1),
    'previous-page': () => evidence.turnPage(-1),
    'next-document': () => evidence.turnDocument(1),
    'previous-document': () => evidence.turnDocument(-1),
    'zoom-in': evidence.zoomIn,
    'zoom-out': evidence.zoomOut,
    'fit-width': evidence.fitWidth,
    'fit-page': evidence.fitPage,
    'turn-right': evidence.rotate,
    'toggle-text': evidence.toggleView,
    'toggle-thumbnails': evidence.toggleThumbnails,
    search: showPagesFor(evidence.openSearch),
    'select-words': showPagesFor(() => evidence.setSelecting(!evidence.isSelecting)),
    'go-to-pages': showPagesFor(() => document.getElementById(PAGES_ID)?.focus()),
    'accept-finding': () => judgeInHand('accept'),
    'edit-finding': () => judgeInHand('edit'),
    'reject-finding': () => judgeInHand('reject'),
    'add-finding': () => {
      showReview();
      work.begin();
    },
    'go-to-letter': goToLetter,
    'go-to-decision': () => {
      showReview();
      document.querySelector<HTMLElement>(`#${DECISION_BAR_ID} button`)?.focus();
    },
    approve: () => startDecision('approved'),
    reject: () => startDecision('rejected'),
    'ask-for-more': () => startDecision('more_information'),
    'show-review': () => goToTab('review'),
    'show-versions': () => goToTab('versions'),
    'show-timeline': () => goToTab('timeline'),
    'switch-side': switchSide,
    'show-shortcuts': () => setShowsKeys(true),
  });

  const panel = (own: Side) => ({
    id: sidePanelId(own),
    ...(isNarrow
      ? { role: 'tabpanel', 'aria-labelledby': sideTabId(own) }
      : { 'aria-label': own === 'pages' ? 'Evidence' : 'Review' }),
    // The draft has the wider half: its lines are prose, and a page is still legible at this width.
    className: joinClasses(
      'min-h-0 min-w-0 flex-col',
      own === 'pages' ? 'flex-[46]' : 'flex-[54]',
      side === own ? 'flex' : 'hidden min-[901px]:flex',
    ),
  });

  const tabPanel = (own: ReviewTab) => ({
    id: reviewPanelId(own),
    role: 'tabpanel',
    'aria-labelledby': reviewTabId(own),
    // What takes the focus must not come to lie behind the line that stays on top.
    className: deciding.current ? 'hidden' : 'relative min-h-0 flex-1 scroll-pt-16 overflow-y-auto',
  });

  const desk = (
    // A working surface as high as the window; on very low windows it keeps a usable height and the page scrolls.
    <main id="main" tabIndex={-1} className="outline-none flex h-[calc(100dvh-3.5rem)] min-h-[30rem] flex-col">
      <CaseBar
        view={view}
        review={review}
        onStart={reviewing.claim}
        onRelease={release}
        onShortcuts={() => setShowsKeys(true)}
      />
      <ReviewNotice
        review={review}
        problem={reviewing.problem}
        hasUnsaved={letter.state.status === 'unsaved' || work.judging.unsaved.length > 0}
        isSupervisor={officer.isSupervisor}
        onClaim={reviewing.claim}
        onTakeOver={reviewing.takeOver}
        onAsk={reviewing.ask}
      />
      <SideTabs side={side} onChange={setSide} />
      <FindingInHand finding={evidence.activeFinding} isListHidden={isNarrow && side === 'pages'} />
      <div className="flex min-h-0 flex-1 min-[901px]:divide-x min-[901px]:divide-line">
        <section {...panel('pages')}>
          <PagesPane
            documents={view.documents}
            findings={work.findings}
            evidence={evidence}
            officer={officer}
            heldBy={review.state === 'other' ? review.name : null}
            onTyping={reviewing.start}
            typedStage={typedStage(view)}
            typing={typing}
            newSince={isWaiting ? (view.decision?.decidedAt ?? null) : null}
            citeTargets={[
              ...factWork.citeTargets({ onCited: () => setSide('draft') }),
              ...work.citeTargets({ active: evidence.activeFinding, onCited: () => setSide('draft') }),
            ]}
            onSelect={selectFinding}
          />
        </section>
        <section {...panel('draft')}>
          {!deciding.current && <ReviewTabs tab={tab} onChange={setTab} />}
          {/* Kept as it is behind the others: what is typed in it, where it is scrolled to. */}
          <div {...tabPanel('review')} hidden={tab !== 'review'}>
            <DraftPane
              view={view}
              draft={draft}
              review={review}
              isJustNow={isJustNow}
              letter={letter}
              letterRef={letterBox}
              onLeaveLetter={() => goToTab('review')}
              evidence={evidence}
              work={work}
              factWork={factWork}
              onFocusFinding={focusFinding}
              onShowFinding={(findingId) => {
                evidence.showFinding(findingId);
                setSide('pages');
              }}
              onShowCitation={(citation) => {
                evidence.showCitation(citation);
                setSide('pages');
              }}
              onShowPassage={(passage, ownerId) => {
                evidence.showPassage(passage, ownerId);
                setSide('pages');
              }}
              onShowPage={showPage}
              onShowDocument={(documentId) => showPage({ documentId, page: 1 })}
            />
          </div>
          {tab !== 'review' && (
            <div {...tabPanel(tab)}>
              <div className="max-w-3xl px-4 py-5 sm:px-6">
                {tab === 'versions' ? (
                  <VersionsPanel reference={reference} documents={view.documents} onShowPage={showPage} />
                ) : (
                  <TimelinePanel reference={reference} fields={view.caseType.fields} />
                )}
              </div>
            </div>
          )}
          {isWaiting && (
            <DecisionBar
              deciding={deciding}
              officerId={officer.userId}
              view={view}
              draft={draft}
              findings={work.findings}
              letter={letter.state.text}
              begunFor={letter.state.begunFor}
              isLetterEdited={letter.isOwn}
              judgements={{ save: work.judging.saveUnsaved, countFailures: work.judging.countFailures }}
              isSavingFacts={factWork.isSaving}
              saveLetter={letter.saveShown}
              onDecided={onDecided}
              mayDecide={mayWork(review)}
              onBegin={reviewing.start}
              onGoToLetter={goToLetter}
              onEditLetter={(standard) => {
                flushSync(() => letter.replace(standard));
                goToLetter();
              }}
              onGoToFinding={focusFinding}
              onShowPassage={(passage, ownerId) => {
                evidence.showPassage(passage, ownerId);
                setSide('pages');
              }}
              shownKey={evidence.target?.citationId ?? null}
            />
          )}
        </section>
      </div>
      <ShortcutSheet open={showsKeys} onOpenChange={setShowsKeys} />
    </main>
  );
  return (
    <ReviewObstacleContext value={obstacle}>
      {desk}
      <PrintedReview
        view={view}
        draft={draft}
        findings={work.findings}
        letter={{ text: letter.state.text, frame: letter.frame }}
      />
    </ReviewObstacleContext>
  );
}

/** Whatever an officer does to the findings, or begins to write of them, is their first word about the case. */
function startFindingsWith(start: () => void, work: FindingWork): FindingWork {
  const { judging, composer, citeTargets } = work;
  return {
    ...startWith(start, work, ['accept', 'reject', 'edit', 'begin']),
    judging: startWith(start, judging, ['toggleAccept', 'toggleReject', 'acceptWithReason', 'lose', 'edit', 'add']),
    composer: startWith(start, composer, ['open', 'cite', 'change']),
    citeTargets: (options) => citeTargets(options).map((target) => startWith(start, target, ['cite'])),
  };
}

const startLetterWith = (start: () => void, letter: LetterWork): LetterWork => ({
  ...startWith(start, letter, ['type', 'replace']),
  saver: startWith(start, letter.saver, ['change', 'settle']),
  undo: startWith(start, letter.undo, ['run']),
  redo: startWith(start, letter.redo, ['run']),
});
