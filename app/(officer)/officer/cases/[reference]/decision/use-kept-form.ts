'use client';

import { useState } from 'react';
import { z } from 'zod';
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
  const key = `casedraft.decision.${officerId}.${reference}.${outcome}`;
  const [form, setForm] = useState<DecisionForm>(() => {
    const kept = parseKept(localStorage.getItem(key));
    if (!kept) return initial;
    // What was ticked was ticked about another draft; what was typed is the officer's own.
    return kept.draftId === draftId ? kept.form : { ...initial, note: kept.form.note };
  });
  function change(part: Partial<DecisionForm>) {
    const next = { ...form, ...part };
    setForm(next);
    try {
      localStorage.setItem(key, JSON.stringify({ draftId, form: next }));
    } catch (error) {
      // A full or forbidden store: what was typed is still in the dialog.
      console.warn('What you typed could not be kept in this browser.', error);
    }
  }
  return { form, change, forget: () => localStorage.removeItem(key) };
}

/** Null for what this version did not write. */
function parseKept(raw: string | null) {
  if (raw === null) return null;
  try {
    return keptSchema.safeParse(JSON.parse(raw)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
