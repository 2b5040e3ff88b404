'use client';

import { useState } from 'react';
import { TextArea, TextField } from '@/app/ui/field';
import { ChoiceList } from './choice-list';
import { DecisionDialog } from './decision-dialog';
import type { DecisionProps } from './decision-props';
import { useDecide } from './use-decide';
import { useDecisionLetter } from './use-decision-letter';

/** Two weeks: time for a letter to be fetched from a bank or a builder. The officer can change it. */
const DAYS_TO_RESPOND = 14;

/** A day as a date field writes it, in the officer's own zone. */
function dayFromNow(days: number): string {
  const now = new Date();
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days);
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}`;
}

export function AskDialog(props: DecisionProps) {
  const { view, draft, saveLetter, onDecided, onClose } = props;
  const missing = (draft?.evidence ?? []).filter(({ required, found }) => required && !found).map(({ key }) => key);
  const [requested, setRequested] = useState(missing);
  const [respondBy, setRespondBy] = useState(() => dayFromNow(DAYS_TO_RESPOND));
  const [note, setNote] = useState('');
  const [invalid, setInvalid] = useState<string | null>(null);
  const letter = useDecisionLetter({
    view,
    letter: props.letter,
    isLetterEdited: props.isLetterEdited,
    draft: props.draft,
    outcome: 'more_information',
    requestedEvidence: requested,
    ...(respondBy === '' ? {} : { respondBy }),
  });
  const { decide, pending, problem } = useDecide({
    reference: view.reference,
    draftId: props.draft?.id ?? null,
    saveLetter,
    onDecided,
    onClose,
  });

  const hasChosen = requested.length > 0 || note.trim() !== '';

  function submit() {
    const hasNote = note.trim() !== '';
    if (requested.length === 0 && !hasNote)
      return setInvalid('Choose what the claimant should send, or write a note on what you asked for in the letter.');
    setInvalid(null);
    void decide({
      outcome: 'more_information',
      requestedEvidence: requested,
      ...(respondBy === '' ? {} : { respondBy }),
      ...(hasNote ? { note } : {}),
    });
  }

  return (
    <DecisionDialog
      title="Ask for more information?"
      description={`${view.reference} goes back to ${view.claimantName}. It returns to the queue when they answer.`}
      action="Send request"
      // Before anything is chosen the letter cannot be complete, and that is no fault yet.
      letter={{ ...letter, isIncomplete: letter.isIncomplete && hasChosen }}
      pending={pending}
      problem={problem}
      onClose={onClose}
      onSubmit={submit}
    >
      <ChoiceList
        legend="What the claimant should send"
        choices={view.caseType.evidence}
        chosen={requested}
        onChange={setRequested}
      />
      <TextField
        label="Respond by"
        type="date"
        min={dayFromNow(0)}
        value={respondBy}
        onChange={({ target }) => setRespondBy(target.value)}
        className="max-w-48"
      />
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
