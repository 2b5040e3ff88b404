'use client';

import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { Button } from '@/app/ui/button';
import { Sentence } from '@/app/ui/sentence';
import type { DecisionOutcome } from '@/generated/prisma/enums';
import { takes } from '@/server/cases/outcomes';
import type { CaseView } from '@/server/cases/view';
import type { Approvable } from '@/server/decisions/complete';
import type { DraftView } from '@/server/drafts/view';
import type { SeenLetter } from '@/server/letters/schema';
import { listBlockingRules } from '@/server/reviews/weigh-overrides';
import type { ReviewFinding } from '../findings/review-findings';
import type { StandardLetter } from '../letters/use-letter';
import { ReviewButton } from '../reviews/review-button';
import { useReviewObstacle } from '../reviews/review-obstacle';
import { type ShowPassage, useQuotes } from '../rules/use-quotes';
import { ApprovalBlocks } from './approval-blocks';
import { AwardChoice } from './award-choice';
import { suggestForm } from './begin-form';
import { BlockingRules } from './blocking-rules';
import { DecisionFields } from './decision-fields';
import { findGap, readForm } from './decision-form';
import { DecisionProblem } from './decision-problem';
import { describeDecision } from './decision-texts';
import { focusField } from './focus-field';
import { LetterNotice, LetterPreview } from './letter-to-send';
import { OpenPoints } from './open-points';
import { OtherRecommendation } from './other-recommendation';
import { PanelFrame } from './panel-frame';
import { recommendedOutcome } from './recommended';
import type { SavingJudgements } from './save-before-deciding';
import { useApprovalBlocks } from './use-approval-blocks';
import { useDecide } from './use-decide';
import { type DecisionLetter, useDecisionLetter } from './use-decision-letter';
import { useKeptForm } from './use-kept-form';
import { useSettledForm } from './use-settled-form';

export type DecisionPanelProps = {
  outcome: DecisionOutcome;
  officerId: string;
  view: CaseView;
  /** The draft that was on screen when the panel was opened, as it was corrected since; null for none. */
  draft: DraftView | null;
  /** As they stand in the review now, with what officers said about them. */
  findings: readonly ReviewFinding[];
  /** As it stands in the editor. */
  letter: string;
  /** The decision whose letter it began as; null where nothing says for which it was meant. */
  begunFor: DecisionOutcome | null;
  /** The officer has changed it: then it goes out as it is. Else the server picks the one that fits the decision. */
  isLetterEdited: boolean;
  judgements: SavingJudgements;
  /** What was said of a fact is on its way to the server. */
  isSavingFacts: boolean;
  /** Saves what is unsaved, and says which letter is on screen; null when that failed. */
  saveLetter: () => Promise<SeenLetter | null>;
  /** The decision was made, here and now. */
  onDecided: () => void;
  onClose: () => void;
  /** A decision is on its way to the server, or is so no more. */
  onBusy: (isBusy: boolean) => void;
  /** Goes on with another decision. */
  onSwitch: (outcome: DecisionOutcome) => void;
  /** Closes the panel and leads to what stands in the way. */
  onGoToLetter: () => void;
  /** The same, with this letter to go on from. */
  onEditLetter: (letter: StandardLetter) => void;
  onGoToFinding: (findingId: string) => void;
  /** Shows words on their page, and leaves the panel as it is. */
  onShowPassage: ShowPassage;
  /** The place that was asked for last. */
  shownKey: string | null;
};

/** The same each time, so that nothing is worked out anew. */
const NO_FACTS: DraftView['facts'] = [];

/** Tells a doubt from every other, so that a tick is for the one that was read; null where there is none. */
const nameDoubt = ({ doubt, sumDoubt }: Pick<DecisionLetter, 'doubt' | 'sumDoubt'>): string | null =>
  doubt === null && sumDoubt === null ? null : [doubt, sumDoubt?.named, sumDoubt?.paid].join(' ');

/** The last step before a decision: what stops it, its details, and the letter as it will go out. */
export function DecisionPanel(props: DecisionPanelProps) {
  const { outcome, view, draft, onClose, onBusy } = props;
  const { reference } = view;
  const paysAward = takes(outcome) === 'award';
  const formId = useId();
  const formElement = useRef<HTMLFormElement>(null);
  const [checked, setChecked] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const { answerBy } = view.office;
  const initial = useMemo(() => suggestForm({ draft, answerBy }), [draft, answerBy]);
  const filenames = useMemo(() => new Map(view.documents.map(({ id, filename }) => [id, filename])), [view.documents]);
  const quotes = useQuotes({
    facts: draft?.facts ?? NO_FACTS,
    filenames,
    shownKey: props.shownKey,
    onShow: props.onShowPassage,
  });
  const { form, change, forget } = useKeptForm({
    officerId: props.officerId,
    view,
    outcome,
    draftId: draft?.id ?? null,
    initial,
  });
  const rules = listBlockingRules({ rules: draft?.rules ?? [] });
  const approvable: Approvable = {
    blocking: rules,
    computed: draft?.award ?? null,
    payment: view.caseType.payment,
    needsAward: (draft?.rules ?? []).length > 0,
  };
  const details = readForm({ outcome, form, approvable });
  const gap = findGap({ outcome, form, approvable, isLetterEdited: props.isLetterEdited, today: view.office.today });
  const invalid = isTried ? gap : null;
  // The letter is not asked for at every stroke.
  const { settled, isTyping } = useSettledForm(form);
  const { note: _, overrides: __, ...choice } = readForm({ outcome, form: settled, approvable });
  const letter = useDecisionLetter({
    view,
    draft,
    letter: props.letter,
    begunFor: props.begunFor,
    isLetterEdited: props.isLetterEdited,
    isTyping,
    ...choice,
  });
  const blocks = useApprovalBlocks({ reference, isWanted: paysAward });
  const { decide, pending, problem } = useDecide({
    reference,
    draft,
    judgements: props.judgements,
    saveLetter: props.saveLetter,
    isLetterConfirmed: async () => {
      const doubt = nameDoubt(await letter.doubtNow());
      return doubt === null || doubt === checked;
    },
    onDecided: () => {
      forget();
      props.onDecided();
    },
    onClose: () => {
      onBusy(false);
      onClose();
    },
  });
  useEffect(() => {
    onBusy(pending);
    return () => onBusy(false);
  }, [pending, onBusy]);
  // Before anything is chosen the letter cannot be complete, and that is no fault yet.
  const isIncomplete = letter.isIncomplete && gap === null;
  // Nothing else asks for a look at the letter. The one that is written for the decision follows what is chosen; an own one does not.
  const doubt = nameDoubt(letter);
  const isUnasked = !paysAward && letter.doubt === null;
  const recommended = recommendedOutcome(draft);
  const isLost = useReviewObstacle('review') !== null;
  const { title, description, action } = describeDecision({ outcome, about: view });

  function submit() {
    setTried(true);
    if (gap === null) void decide(details);
    else focusField({ form: formElement.current, name: gap.field });
  }

  return (
    <PanelFrame
      title={<Sentence text={title} kept={[view.reference]} />}
      description={<Sentence text={description} kept={[view.claimantName, view.reference]} />}
      dismissible={!pending}
      onClose={onClose}
      actions={
        <>
          <ReviewButton
            needs="review"
            variant={recommended === null || recommended === outcome ? 'primary' : 'secondary'}
            type="submit"
            form={formId}
            // Nobody sends a letter they have not seen: with a gap, it may be. Nor decides on facts that are not saved.
            pending={pending || (!isLost && (letter.isAwaited || props.isSavingFacts))}
            // Wide enough that the spinner moves nothing.
            className="min-w-40"
            disabled={
              // It says why itself then, and keeps the focus.
              !isLost &&
              (letter.text === null ||
                letter.problem !== null ||
                isIncomplete ||
                (doubt !== null && checked !== doubt) ||
                blocks.isPending ||
                blocks.list.length > 0)
            }
          >
            {action}
          </ReviewButton>
          <Button disabled={pending} onClick={onClose}>
            Cancel
          </Button>
        </>
      }
    >
      <form
        ref={formElement}
        id={formId}
        method="post"
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <OtherRecommendation draft={draft} outcome={outcome} onSwitch={props.onSwitch} />
        {paysAward && (
          <>
            <BlockingRules
              rules={rules}
              evidence={view.caseType.evidence}
              overrides={form.overrides}
              invalid={invalid}
              quotes={quotes}
              onChange={(overrides) => change({ overrides })}
            />
            <ApprovalBlocks blocks={blocks} onGoToFinding={props.onGoToFinding} />
            {draft && <OpenPoints notes={draft.notes} findings={props.findings} onGoToFinding={props.onGoToFinding} />}
            <AwardChoice approvable={approvable} form={form} invalid={invalid} onChange={change} />
          </>
        )}
        {!paysAward && (
          <DecisionFields
            outcome={outcome}
            caseType={view.caseType}
            form={form}
            isLetterEdited={props.isLetterEdited}
            onChange={change}
            invalid={invalid}
          />
        )}
        <LetterNotice
          letter={{ ...letter, isIncomplete }}
          onGoToLetter={props.onGoToLetter}
          onEditLetter={(text) => props.onEditLetter({ text, begunFor: outcome })}
        />
        {isUnasked && props.isLetterEdited && (
          <p>Your letter goes out as it stands. Check that it says what you chose above.</p>
        )}
        <LetterPreview
          letter={letter}
          isFolded={isUnasked && !props.isLetterEdited}
          onEditLetter={(text) => props.onEditLetter({ text, begunFor: outcome })}
        />
        {doubt !== null && (
          <label className="flex items-start gap-2">
            <input
              type="checkbox"
              className="mt-1"
              checked={checked === doubt}
              onChange={({ target }) => setChecked(target.checked ? doubt : null)}
            />
            I have read the letter, and it says what I decide
          </label>
        )}
        <DecisionProblem problem={problem} />
      </form>
    </PanelFrame>
  );
}
