import { z } from 'zod';
import { OTHER_REASON } from '@/server/case-types/letter';
import type { CaseView } from '@/server/cases/view';
import { type DecisionForm, decisionFormSchema } from './decision-form';

/** What this browser keeps of a form: with what it was filled in about. */
export const keptFormSchema = z.object({
  draftId: z.string().nullable(),
  /** The undone decision that it was begun from; an earlier version kept none. */
  undoneId: z.string().nullable().default(null),
  form: decisionFormSchema,
});

type Undone = { id: string; draftId: string | null; form: DecisionForm };

type Beginning = {
  kept: z.infer<typeof keptFormSchema> | null;
  undone: Undone | null;
  draftId: string | null;
  initial: DecisionForm;
};

/** How the form of a decision stands when it is opened: as it was left, or as it was decided with and then undone. */
export function beginForm({ kept, undone, draftId, initial }: Beginning): DecisionForm {
  // What this browser kept from before the undone decision is older than it.
  const before = kept && (!undone || kept.undoneId === undone.id) ? kept : undone;
  if (!before) return initial;
  if (before.draftId === draftId) return before.form;
  // What was ticked was ticked about another draft; what was typed is the officer's own.
  return { ...initial, note: before.form.note, otherReason: before.form.otherReason };
}

type UndoneRow = NonNullable<CaseView['undoneDecision']>;
type Reading = { undone: UndoneRow; rejectionReasons: CaseView['caseType']['rejectionReasons']; initial: DecisionForm };

/** An undone decision as the form it was made with. */
export function readUndone({ undone, rejectionReasons, initial }: Reading): Undone {
  const known = new Set(rejectionReasons.map(({ key }) => key));
  const words = undone.reasons.filter((reason) => !known.has(reason));
  const form = {
    ...initial,
    reasons: [...undone.reasons.filter((reason) => known.has(reason)), ...(words.length > 0 ? [OTHER_REASON] : [])],
    otherReason: words.join('\n'),
    requested: undone.requestedEvidence,
    respondBy: undone.respondBy?.toISOString().slice(0, 10) ?? '',
    note: undone.note ?? '',
  };
  return { id: undone.id, draftId: undone.draftId, form };
}
