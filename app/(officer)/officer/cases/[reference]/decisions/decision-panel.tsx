'use client';

import { useEffect, useId, useMemo, useState } from 'react';
import { useFocus } from '@/app/client/focus';
import { Button } from '@/app/ui/button';
import { Sentence } from '@/app/ui/sentence';
import type { DecisionOutcome } from '@/generated/prisma/enums';
import { takes } from '@/server/cases/outcomes';
import { listBlockingRules } from '@/server/decisions/approval/weigh-overrides';
import type { Approvable } from '@/server/decisions/gaps/find-gap';
import type { DraftView } from '@/server/drafts/view';
import { useCase, useCommands, useFacts, useFindingsWork, useLetterWork } from '../desk/desk-context';
import { usePages } from '../documents/use-pages';
import { BecauseField } from '../reconsideration/because-field';
import { ReviewButton } from '../reviews/review-button';
import { useReviewObstacle } from '../reviews/review-obstacle';
import { useQuotes } from '../rules/use-quotes';
import { ApprovalBlocks } from './approval-blocks';
import { AwardChoice } from './award-choice';
import { suggestForm } from './begin-form';
import { BlockingRules } from './blocking-rules';
import { DecisionFields } from './decision-fields';
import { findGap, readForm } from './decision-form';
import { fieldPlace } from './decision-places';
import { DecisionProblem } from './decision-problem';
import { describeDecision } from './decision-texts';
import { LetterNotice, LetterPreview } from './letter-to-send';
import { OpenPoints } from './open-points';
import { OtherRecommendation } from './other-recommendation';
import { PanelFrame } from './panel-frame';
import { recommendedOutcome } from './recommended';
import { useApprovalBlocks } from './use-approval-blocks';
import { useDecide } from './use-decide';
import { type DecisionLetter, useDecisionLetter } from './use-decision-letter';
import { useKeptForm } from './use-kept-form';
import { useSettledForm } from './use-settled-form';

type Props = {
  outcome: DecisionOutcome;
  /** The draft that was on screen when the panel was opened, as it was corrected since; null for none. */
  draft: DraftView | null;
};

/** The same each time, so that nothing is worked out anew. */
const NO_FACTS: DraftView['facts'] = [];

/** Tells a doubt from every other, so that a tick is for the one that was read; null where there is none. */
const nameDoubt = ({ doubt, sumDoubt }: Pick<DecisionLetter, 'doubt' | 'sumDoubt'>): string | null =>
  doubt === null && sumDoubt === null ? null : [doubt, sumDoubt?.named, sumDoubt?.paid].join(' ');

/** The last step before a decision: what stops it, its details, and the letter as it will go out. */
export function DecisionPanel({ outcome, draft }: Props) {
  const { view, filenames, officer, onDecided } = useCase();
  const { decision, letter: toLetter, findings: toFindings, pages } = useCommands();
  const { close, noteSending } = decision;
  const written = useLetterWork();
  const { findings, judging } = useFindingsWork();
  const { isSaving: isSavingFacts } = useFacts();
  const shownKey = usePages(({ target }) => target?.citationId ?? null);
  const { reference } = view;
  const paysAward = takes(outcome) === 'award';
  const formId = useId();
  const focus = useFocus();
  const [checked, setChecked] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const { answerBy } = view.office;
  const initial = useMemo(() => suggestForm({ draft, answerBy }), [draft, answerBy]);
  const quotes = useQuotes({
    facts: draft?.facts ?? NO_FACTS,
    filenames,
    shownKey,
    onShow: pages.showPassage,
  });
  const { form, change, forget } = useKeptForm({
    officerId: officer.userId,
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
  const isReconsideration = view.reconsiderationOf !== null;
  const { today } = view.office;
  const gap = findGap({ outcome, form, approvable, isLetterEdited: written.isOwn, today, isReconsideration });
  const invalid = isTried ? gap : null;
  const fields = { form, invalid, onChange: change };
  // The letter is not asked for at every stroke.
  const { settled, isTyping } = useSettledForm(form);
  const {
    note: _,
    overrides: __,
    reconsideredBecause: ___,
    ...choice
  } = readForm({ outcome, form: settled, approvable });
  const letter = useDecisionLetter({
    view,
    draft,
    letter: written.state.text,
    begunFor: written.state.begunFor,
    isLetterEdited: written.isOwn,
    isTyping,
    ...choice,
  });
  const blocks = useApprovalBlocks({ reference, isWanted: paysAward });
  const { decide, pending, problem } = useDecide({
    reference,
    draft,
    verdicts: { save: judging.saveUnsaved, countFailures: judging.countFailures },
    saveLetter: written.saveShown,
    isLetterConfirmed: async () => {
      const doubt = nameDoubt(await letter.doubtNow());
      return doubt === null || doubt === checked;
    },
    onDecided: () => {
      forget();
      onDecided();
    },
    onClose: () => {
      noteSending(false);
      close();
    },
  });
  useEffect(() => {
    noteSending(pending);
    return () => noteSending(false);
  }, [pending, noteSending]);
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
    else focus.focus(fieldPlace(gap.field));
  }

  return (
    <PanelFrame
      title={<Sentence text={title} kept={[view.reference]} />}
      description={<Sentence text={description} kept={[view.claimantName, view.reference]} />}
      dismissible={!pending}
      onClose={close}
      actions={
        <>
          <ReviewButton
            needs="review"
            variant={recommended === null || recommended === outcome ? 'primary' : 'secondary'}
            type="submit"
            form={formId}
            // Nobody sends a letter they have not seen: with a gap, it may be. Nor decides on facts that are not saved.
            pending={pending || (!isLost && (letter.isAwaited || isSavingFacts))}
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
          <Button disabled={pending} onClick={close}>
            Cancel
          </Button>
        </>
      }
    >
      <form
        id={formId}
        method="post"
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <OtherRecommendation draft={draft} outcome={outcome} onSwitch={decision.switchTo} />
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
            <ApprovalBlocks blocks={blocks} onGoToFinding={toFindings.goTo} />
            {draft && <OpenPoints notes={draft.notes} findings={findings} onGoToFinding={toFindings.goTo} />}
            <AwardChoice approvable={approvable} {...fields} />
          </>
        )}
        {!paysAward && (
          <DecisionFields outcome={outcome} caseType={view.caseType} isLetterEdited={written.isOwn} {...fields} />
        )}
        <BecauseField outcome={outcome} isReconsideration={isReconsideration} {...fields} />
        <LetterNotice
          letter={{ ...letter, isIncomplete }}
          onGoToLetter={toLetter.goTo}
          onEditLetter={(text) => toLetter.edit({ text, begunFor: outcome })}
        />
        {isUnasked && written.isOwn && (
          <p>Your letter goes out as it stands. Check that it says what you chose above.</p>
        )}
        <LetterPreview
          letter={letter}
          isFolded={isUnasked && !written.isOwn}
          onEditLetter={(text) => toLetter.edit({ text, begunFor: outcome })}
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
