'use client';

import { DecisionDialog } from './decision-dialog';
import type { DecisionProps } from './decision-props';
import { useDecide } from './use-decide';

export function ApproveDialog({ view, letter, draftedFor, saveLetter, onDecided, onClose }: DecisionProps) {
  const { decide, pending, problem } = useDecide({ reference: view.reference, saveLetter, onDecided, onClose });
  return (
    <DecisionDialog
      title={`Approve ${view.reference}?`}
      description={`The case is closed as approved, and ${view.claimantName} is told at once.`}
      action="Approve case"
      letter={letter}
      isOtherLetter={draftedFor !== null && draftedFor !== 'approved'}
      pending={pending}
      problem={problem}
      onClose={onClose}
      onSubmit={() => void decide({ outcome: 'approved' })}
    />
  );
}
