'use client';

import { useState } from 'react';
import { TextArea } from '@/app/ui/field';
import { ChoiceList } from './choice-list';
import { DecisionDialog } from './decision-dialog';
import type { DecisionProps } from './decision-props';
import { useDecide } from './use-decide';
import { useDecisionLetter } from './use-decision-letter';

export function RejectDialog(props: DecisionProps) {
  const { view, saveLetter, onDecided, onClose } = props;
  const [reasons, setReasons] = useState<string[]>([]);
  const [note, setNote] = useState('');
  const [invalid, setInvalid] = useState<string | null>(null);
  const letter = useDecisionLetter({
    view,
    letter: props.letter,
    isLetterEdited: props.isLetterEdited,
    draft: props.draft,
    outcome: 'rejected',
    reasons,
  });
  const { decide, pending, problem } = useDecide({
    reference: view.reference,
    draftId: props.draft?.id ?? null,
    saveLetter,
    onDecided,
    onClose,
  });

  const hasChosen = reasons.length > 0 || note.trim() !== '';

  function submit() {
    const hasNote = note.trim() !== '';
    if (reasons.length === 0 && !hasNote) return setInvalid('Choose at least one reason, or write a note.');
    if (reasons.includes('other') && !hasNote) return setInvalid('Say here what the other reason is.');
    setInvalid(null);
    void decide({ outcome: 'rejected', reasons, ...(hasNote ? { note } : {}) });
  }

  return (
    <DecisionDialog
      title={`Reject ${view.reference}?`}
      description={`The case is closed as rejected, and ${view.claimantName} is told at once. Check that the letter gives your reasons.`}
      action="Reject case"
      isDanger
      // Before anything is chosen the letter cannot be complete, and that is no fault yet.
      letter={{ ...letter, isIncomplete: letter.isIncomplete && hasChosen }}
      pending={pending}
      problem={problem}
      onClose={onClose}
      onSubmit={submit}
    >
      <ChoiceList legend="Reasons" choices={view.caseType.rejectionReasons} chosen={reasons} onChange={setReasons} />
      <TextArea
        label="Note"
        hint="For colleagues; the claimant does not see it."
        value={note}
        maxLength={5_000}
        error={invalid}
        onChange={({ target }) => setNote(target.value)}
      />
    </DecisionDialog>
  );
}
