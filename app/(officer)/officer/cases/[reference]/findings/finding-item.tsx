'use client';

import { CircleCheck, CircleQuestionMark, TriangleAlert, UserRoundPen } from 'lucide-react';
import { type KeyboardEvent, useId } from 'react';
import { useFocus } from '@/app/client/focus';
import { joinClasses } from '@/app/ui/join-classes';
import { useCase, useCommands, useFindingsWork } from '../desk/desk-context';
import { usePages } from '../documents/use-pages';
import { useReviewObstacle } from '../reviews/review-obstacle';
import { CitationButton } from './citation-button';
import { FindingActions } from './finding-actions';
import { FindingComposer } from './finding-composer';
import { findingElementId } from './finding-places';
import { describeSupport } from './finding-support';
import { FindingVerdict } from './finding-verdict';
import { LossQuestion } from './loss-question';
import { ReasonForm } from './reason-form';
import type { ReviewFinding } from './review-findings';

/** One statement with what it rests on and what officers say about it. Takes focus by `j` and `k`; Enter shows its evidence. */
export function FindingItem({ finding }: { finding: ReviewFinding }) {
  const { filenames } = useCase();
  const { mayJudge, judging, composer } = useFindingsWork();
  const { pages, findings } = useCommands();
  const { focus, ref: place } = useFocus();
  const isActive = usePages(({ activeFindingId }) => activeFindingId === finding.id);
  // The pointer is over its words on the page.
  const isPointedAt = usePages(({ pointedFindingId }) => pointedFindingId === finding.id);
  const shownCitationId = usePages(
    ({ target }) => finding.citations.find(({ id }) => id === target?.citationId)?.id ?? null,
  );
  const id = useId();
  const composition = composer.compositions.get(finding.id);
  const isRejected = finding.verdict === 'rejected';
  const problem = judging.problemOf(finding.id);
  const focusItem = () => focus(findingElementId(finding.id));
  const question = judging.questionAbout(finding);
  // Open when a colleague takes the case over, it stays, and says so.
  const isTaken = useReviewObstacle() !== null;
  const asks = mayJudge || isTaken;
  const dropQuestion = () => {
    judging.dropQuestion(finding);
    focusItem();
  };

  function showOnEnter(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.target !== event.currentTarget) return;
    event.preventDefault();
    pages.showFinding(finding.id);
  }

  return (
    <li
      ref={place(findingElementId(finding.id))}
      id={findingElementId(finding.id)}
      tabIndex={-1}
      aria-labelledby={`${id}-statement`}
      aria-describedby={`${id}-state`}
      aria-current={isActive || undefined}
      onKeyDown={showOnEnter}
      onPointerEnter={() => pages.pointAt(finding.id)}
      onPointerLeave={() => pages.pointAt(null)}
      onFocus={() => {
        pages.pointAt(finding.id);
        // The keys are meant for it.
        pages.takeFinding(finding.id);
      }}
      onBlur={() => pages.pointAt(null)}
      className={joinClasses(
        'laid-out-late scroll-my-4 rounded-md border-l-4 px-3 py-1.5',
        isActive ? 'border-accent' : finding.block ? 'border-warning' : 'border-transparent',
        finding.block ? 'bg-warning-soft' : isActive && 'bg-surface',
        isActive && 'shadow-card',
        isPointedAt && !isActive && 'outline outline-accent',
      )}
    >
      <div className="flex flex-wrap items-start gap-x-2 gap-y-1">
        <span aria-hidden className="w-5 shrink-0 pt-1 text-right text-[13px] text-ink-muted leading-4 tabular-nums">
          {finding.position}
        </span>
        <p
          id={`${id}-statement`}
          className={joinClasses(
            'min-w-40 flex-1 wrap-anywhere py-0.5 text-sm leading-5',
            isRejected && 'text-ink-muted line-through',
          )}
        >
          {finding.statement}
        </p>
        <div className="ml-auto flex items-center gap-2">
          <Support finding={finding} />
          {mayJudge && (
            <FindingActions
              finding={finding}
              isBusy={judging.isBusy(finding.id)}
              isEditing={composition !== undefined}
              onGive={(verdict) => findings.give(verdict, finding)}
            />
          )}
        </div>
      </div>
      <div className="pl-5">
        <div id={`${id}-state`} className="px-2">
          <FindingVerdict finding={finding} isBusy={judging.isBusy(finding.id)} />
        </div>
        <div className="flex flex-wrap">
          {finding.citations.map((citation) => (
            <CitationButton
              key={citation.id}
              citation={citation}
              filename={filenames.get(citation.documentId) ?? 'A removed document'}
              isShown={citation.id === shownCitationId}
              onShow={() => pages.showCitation({ findingId: finding.id, citation })}
            />
          ))}
        </div>
        {finding.citations.length === 0 && (
          <p className="px-2 py-1 text-[13px] text-ink-muted">
            {finding.origin === 'draft' ? 'The draft names no evidence for this.' : 'Its evidence is gone.'}
          </p>
        )}
        {problem && !composition && (
          <p role="alert" className="px-2 py-1 text-[13px] text-danger">
            {problem}
          </p>
        )}
        {asks && question === 'reason' && <ReasonForm finding={finding} judging={judging} onClose={dropQuestion} />}
        {asks && question && question !== 'reason' && (
          <LossQuestion key={question} finding={finding} about={question} judging={judging} onClose={dropQuestion} />
        )}
        {composition && (
          <FindingComposer id={finding.id} finding={finding} composition={composition} onClose={focusItem} />
        )}
      </div>
    </li>
  );
}

const SUPPORT_LOOKS = {
  check: { icon: CircleCheck, style: 'text-success' },
  doubt: { icon: CircleQuestionMark, style: 'text-warning' },
  officer: { icon: UserRoundPen, style: 'text-ink-soft' },
  nobody: { icon: TriangleAlert, style: 'font-semibold text-warning' },
} as const;

function Support({ finding }: { finding: ReviewFinding }) {
  const { by, words } = describeSupport(finding);
  const { icon: Icon, style } = SUPPORT_LOOKS[by];
  return (
    <span
      className={joinClasses(
        'flex items-center gap-1 text-[13px] leading-5',
        // What the officer has thrown out is not green, whatever bears it out.
        finding.verdict === 'rejected' ? 'text-ink-muted' : style,
      )}
    >
      <Icon aria-hidden className="size-3.5 shrink-0" />
      {words}
    </span>
  );
}
