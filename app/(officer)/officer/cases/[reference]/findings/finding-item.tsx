'use client';

import { CircleCheck, CircleQuestionMark, TriangleAlert, UserRoundPen } from 'lucide-react';
import { type KeyboardEvent, useId } from 'react';
import { joinClasses } from '@/app/ui/join-classes';
import { useReviewObstacle } from '../reviews/review-obstacle';
import { CitationButton } from './citation-button';
import { FindingActions } from './finding-actions';
import { FindingComposer } from './finding-composer';
import { describeSupport } from './finding-support';
import { FindingVerdict } from './finding-verdict';
import { LossQuestion } from './loss-question';
import { ReasonForm } from './reason-form';
import type { ReviewCitation, ReviewFinding } from './review-findings';
import type { Composer } from './use-composer';
import type { Judging } from './use-judging';

type Props = {
  finding: ReviewFinding;
  filenames: ReadonlyMap<string, string>;
  isActive: boolean;
  /** The pointer is over its words on the page. */
  isPointedAt: boolean;
  shownCitationId: string | null;
  mayJudge: boolean;
  judging: Judging;
  composer: Composer;
  onShow: () => void;
  onShowCitation: (citation: ReviewCitation) => void;
  onPoint: (isOver: boolean) => void;
  /** It has the focus, or something in it: the keys are meant for it. */
  onTake: () => void;
};

/** One statement with what it rests on and what officers say about it. Takes focus by `j` and `k`; Enter shows its evidence. */
export function FindingItem(props: Props) {
  const { finding, filenames, isActive, isPointedAt, shownCitationId, mayJudge, judging, composer } = props;
  const id = useId();
  const composition = composer.compositions.get(finding.id);
  const isRejected = finding.verdict === 'rejected';
  const problem = judging.problemOf(finding.id);
  const focusItem = () => document.getElementById(findingElementId(finding.id))?.focus();
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
    props.onShow();
  }

  return (
    <li
      id={findingElementId(finding.id)}
      tabIndex={-1}
      aria-labelledby={`${id}-statement`}
      aria-describedby={`${id}-state`}
      aria-current={isActive || undefined}
      onKeyDown={showOnEnter}
      onPointerEnter={() => props.onPoint(true)}
      onPointerLeave={() => props.onPoint(false)}
      onFocus={() => {
        props.onPoint(true);
        props.onTake();
      }}
      onBlur={() => props.onPoint(false)}
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
              judging={judging}
              isEditing={composition !== undefined}
              onEdit={() => composer.open(finding)}
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
              onShow={() => props.onShowCitation(citation)}
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
          <FindingComposer
            id={finding.id}
            finding={finding}
            composition={composition}
            filenames={filenames}
            judging={judging}
            composer={composer}
            onClose={focusItem}
          />
        )}
      </div>
    </li>
  );
}

export const findingElementId = (findingId: string) => `finding-${findingId}`;

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
