'use client';

import { useState } from 'react';
import { z } from 'zod';
import { keptKey } from '@/app/client/kept-keys';
import { keepValue, readKept } from '@/app/client/kept-value';
import type { DecisionOutcome } from '@/generated/prisma/enums';
import { type DecisionForm, decisionFormSchema } from './decision-form';

const keptSchema = z.object({ draftId: z.string().nullable(), form: decisionFormSchema });

type Options = {
  /** One officer's, so that nobody finds another's words on a shared computer. */
  officerId: string;
  reference: string;
  outcome: DecisionOutcome;
  draftId: string | null;
  initial: DecisionForm;
};

/** What is filled in before a decision, kept in this browser until it is made: a closed page or an ended session loses none of it. */
export function useKeptForm({ officerId, reference, outcome, draftId, initial }: Options) {
  const key = keptKey('decision', officerId, reference, outcome);
  const [form, setForm] = useState<DecisionForm>(() => {
    const kept = readKept({ key, schema: keptSchema });
    if (!kept) return initial;
    // What was ticked was ticked about another draft; what was typed is the officer's own.
    return kept.draftId === draftId ? kept.form : { ...initial, note: kept.form.note };
  });
  function change(part: Partial<DecisionForm>) {
    const next = { ...form, ...part };
    setForm(next);
    keepValue({ key, value: { draftId, form: next } });
  }
  return { form, change, forget: () => keepValue({ key, value: null }) };
}
