'use client';

import { DecisionDialog } from './decision-dialog';
import type { DecisionProps } from './decision-props';
import { useDecide } from './use-decide';
import { useDecisionLetter } from './use-decision-letter';

export function ApproveDialog(props: DecisionProps) {
  const { view, saveLetter, onDecided, onClose } = props;
  const letter = useDecisionLetter({
    view,
    letter: props.letter,
    isLetterEdited: props.isLetterEdited,
    draft: props.draft,
    outcome: 'approved',
  });
  const { decide, pending, problem } = useDecide({
    reference: view.reference,
    draftId: props.draft?.id ?? null,
    saveLetter,
    onDecided,
    onClose,
  });
  return (
    <DecisionDialog
      title={`Approve ${view.reference}?`}
      description={`The case is closed as approved, and ${view.claimantName} is told at once.`}
      action="Approve case"
      letter={letter}
      pending={pending}
      problem={problem}
      onClose={onClose}
      onSubmit={() => void decide({ outcome: 'approved' })}
    />
  );
}
