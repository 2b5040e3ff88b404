'use client';

import { useId, useRef, useState } from 'react';
import { useSettled } from '@/app/client/use-settled';
import { Button } from '@/app/ui/button';
import { Dialog } from '@/app/ui/dialog';
import type { DecisionOutcome } from '@/generated/prisma/enums';
import type { CaseView } from '@/server/cases/view';
import type { DraftView } from '@/server/drafts/view';
import type { SeenLetter } from '@/server/letters/schema';
import type { ReviewFinding } from '../draft/review-findings';
import type { StandardLetter } from '../letter/use-letter';
import { ApprovalBlocks } from './approval-blocks';
import { DecisionFields } from './decision-fields';
import { emptyForm, findGap, readForm } from './decision-form';
import { DecisionProblem } from './decision-problem';
import { describeDecision } from './decision-texts';
import { LetterNotice, LetterPreview } from './letter-to-send';
import { OpenPoints } from './open-points';
import type { SavingJudgements } from './save-before-deciding';
import { useApprovalBlocks } from './use-approval-blocks';
import { useDecide } from './use-decide';
import { useDecisionLetter } from './use-decision-letter';
import { useKeptForm } from './use-kept-form';

export type DecisionDialogProps = {
  outcome: DecisionOutcome;
  officerId: string;
  view: CaseView;
  /** The draft on screen when the dialog was opened, null for none. */
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
  /** Saves what is unsaved, and says which letter is on screen; null when that failed. */
  saveLetter: () => Promise<SeenLetter | null>;
  /** The decision was made, here and now. */
  onDecided: () => void;
  onClose: () => void;
  /** Closes the dialog and leads to what stands in the way. */
  onGoToLetter: () => void;
  /** The same, with this letter to go on from. */
  onEditLetter: (letter: StandardLetter) => void;
  onGoToFinding: (findingId: string) => void;
};

/** The last step before a decision: what stops it, its details, and the letter as it will go out. */
export function DecisionDialog(props: DecisionDialogProps) {
  const { outcome, view, draft, onClose } = props;
  const { reference } = view;
  const formId = useId();
  const formElement = useRef<HTMLFormElement>(null);
  const [isChecked, setChecked] = useState(false);
  const [isTried, setTried] = useState(false);
  const missing = (draft?.evidence ?? []).filter(({ required, found }) => required && !found).map(({ key }) => key);
  const { form, change, forget } = useKeptForm({
    officerId: props.officerId,
    view,
    outcome,
    draftId: draft?.id ?? null,
    initial: emptyForm({ missing, now: new Date() }),
  });
  const details = readForm({ outcome, form });
  const gap = findGap({ outcome, form, isLetterEdited: props.isLetterEdited, now: new Date() });
  // The letter is not asked for at every stroke.
  const otherReason = useSettled(form.otherReason);
  const { note: _, ...choice } = readForm({ outcome, form: { ...form, otherReason } });
  const letter = useDecisionLetter({
    view,
    draft,
    letter: props.letter,
    begunFor: props.begunFor,
    isLetterEdited: props.isLetterEdited,
    isTyping: otherReason !== form.otherReason,
    ...choice,
  });
  const blocks = useApprovalBlocks({ reference, isWanted: outcome === 'approved' });
  const { decide, pending, problem } = useDecide({
    reference,
    draftId: draft?.id ?? null,
    judgements: props.judgements,
    saveLetter: props.saveLetter,
    onDecided: () => {
      forget();
      props.onDecided();
    },
    onClose,
  });
  // Before anything is chosen the letter cannot be complete, and that is no fault yet.
  const isIncomplete = letter.isIncomplete && gap === null;
  // Nothing else asks for a look at the letter. The standard one follows what is chosen; an own one does not.
  const isUnasked = outcome !== 'approved' && letter.doubt === null;
  const { title, description, action } = describeDecision({ outcome, about: view });

  function submit() {
    setTried(true);
    if (gap === null) void decide(details);
    else formElement.current?.querySelector<HTMLElement>(`[name=${gap.field}]`)?.focus();
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      dismissible={!pending}
      width="lg"
      title={title}
      description={<span className="text-sm">{description}</span>}
      actions={
        <>
          <Button disabled={pending} onClick={onClose}>
            Cancel
          </Button>
          <Button
            variant={outcome === 'rejected' ? 'danger' : 'primary'}
            type="submit"
            form={formId}
            // Nobody sends a letter they have not seen: with a gap, it may be.
            pending={pending || letter.isFollowing}
            // Wide enough that the spinner moves nothing.
            className="min-w-40"
            disabled={
              letter.text === null ||
              isIncomplete ||
              (letter.doubt !== null && !isChecked) ||
              blocks.isPending ||
              blocks.list.length > 0
            }
          >
            {action}
          </Button>
        </>
      }
    >
      <form
        ref={formElement}
        id={formId}
        method="post"
        className="grid gap-4 text-sm"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <ApprovalBlocks blocks={blocks} onGoToFinding={props.onGoToFinding} />
        {outcome === 'approved' && draft && (
          <OpenPoints notes={draft.notes} findings={props.findings} onGoToFinding={props.onGoToFinding} />
        )}
        {outcome !== 'approved' && (
          <DecisionFields
            outcome={outcome}
            caseType={view.caseType}
            form={form}
            isLetterEdited={props.isLetterEdited}
            onChange={change}
            invalid={isTried ? gap : null}
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
        <LetterPreview letter={letter.text} isFolded={isUnasked && !props.isLetterEdited} />
        {letter.doubt && (
          <label className="flex items-start gap-2">
            <input
              type="checkbox"
              className="mt-1"
              checked={isChecked}
              onChange={({ target }) => setChecked(target.checked)}
            />
            I have read the letter, and it says what I decide
          </label>
        )}
        <DecisionProblem problem={problem} />
      </form>
    </Dialog>
  );
}
