'use client';

import { useState } from 'react';
import { keptKey } from '@/app/client/kept-keys';
import { forgetEverywhere, keepValue, readKept } from '@/app/client/kept-value';
import type { DecisionOutcome } from '@/generated/prisma/enums';
import type { CaseView } from '@/server/case-view/view';
import { beginForm, type Entered, keptFormSchema, readUndone } from './begin-form';
import type { DecisionForm } from './decision-form';
import { followSuggestion } from './follow-suggestion';

type Options = {
  officerId: string;
  outcome: DecisionOutcome;
  view: CaseView;
  draftId: string | null;
  /** As it is suggested by the facts as they stand. */
  initial: DecisionForm;
};

/**
 * What is filled in before a decision. It is kept in this browser until the decision is made, one officer's by itself, so
 * that a closed page or an ended session loses none of it; of a decision that was undone the server still has it. What was suggested and
 * left as it was follows the facts, also while the form is open.
 */
export function useKeptForm({ officerId, outcome, view, draftId, initial }: Options) {
  const { reference, caseType, undoneDecision } = view;
  const key = keptKey('decision', officerId, reference, outcome);
  const [undone] = useState(() =>
    undoneDecision?.outcome === outcome
      ? readUndone({ undone: undoneDecision, rejectionReasons: caseType.rejectionReasons, initial })
      : null,
  );
  const [entered, setEntered] = useState<Entered>(() =>
    beginForm({ kept: readKept({ key, schema: keptFormSchema }), undone, draftId, initial }),
  );
  const form = followSuggestion({ entered: entered.form, before: entered.suggested, now: initial });
  function change(part: Partial<DecisionForm>) {
    const next = { form: { ...form, ...part }, suggested: initial };
    setEntered(next);
    keepValue({ key, value: { draftId, undoneId: undone?.id ?? null, ...next } });
  }
  return { form, change, forget: () => forgetEverywhere(key) };
}
