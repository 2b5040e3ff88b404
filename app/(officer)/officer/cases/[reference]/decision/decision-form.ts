import { z } from 'zod';
import type { DecisionOutcome } from '@/generated/prisma/enums';
import { OTHER_REASON } from '@/server/case-types/letter';
import type { DecideInput } from '@/server/reviews/schema';

/** What an officer fills in before deciding; each decision uses its part of it. */
export const decisionFormSchema = z.object({
  reasons: z.array(z.string()),
  /** What the letter says for “Another reason”; a form that an earlier version kept in a browser has none. */
  otherReason: z.string().default(''),
  requested: z.array(z.string()),
  /** A day as a date field writes it; empty for none. */
  respondBy: z.string(),
  note: z.string(),
});
export type DecisionForm = z.infer<typeof decisionFormSchema>;

/** Two weeks: time for a letter to be fetched from a bank or a builder. The officer can change it. */
const DAYS_TO_RESPOND = 14;

export const emptyForm = ({ missing, now }: { missing: string[]; now: Date }): DecisionForm => ({
  reasons: [],
  otherReason: '',
  requested: missing,
  respondBy: dayFrom(now, DAYS_TO_RESPOND),
  note: '',
});

/** A day as a date field writes it, in the officer's own zone. */
export function dayFrom(now: Date, days: number): string {
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days);
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}`;
}

type Filled = { outcome: DecisionOutcome; form: DecisionForm };
export type DecisionDetails = Pick<DecideInput, 'outcome'> &
  Partial<Pick<DecideInput, 'reasons' | 'requestedEvidence' | 'respondBy' | 'note'>>;

/** What is sent of the form with a decision. */
export function readForm({ outcome, form }: Filled): DecisionDetails {
  if (outcome === 'approved') return { outcome };
  const note = form.note.trim() === '' ? {} : { note: form.note };
  if (outcome === 'rejected') return { outcome, reasons: readReasons(form), ...note };
  const respondBy = form.respondBy === '' ? {} : { respondBy: form.respondBy };
  return { outcome, requestedEvidence: form.requested, ...respondBy, ...note };
}

/** The officer's own words stand in the place of “Another reason”, which tells nobody anything. */
function readReasons({ reasons, otherReason }: DecisionForm): string[] {
  const words = otherReason.trim();
  return reasons.flatMap((reason) => (reason === OTHER_REASON ? words || [] : reason));
}

export type FormGap = { field: 'reasons' | 'otherReason' | 'respondBy' | 'note'; text: string };

/** What is still missing before this decision can be made, in a sentence; null where nothing is. */
export function findGap({
  outcome,
  form,
  isLetterEdited,
  now,
}: Filled & { isLetterEdited: boolean; now: Date }): FormGap | null {
  const noteIsEmpty = form.note.trim() === '';
  if (outcome === 'more_information' && form.requested.length === 0 && noteIsEmpty)
    return {
      field: 'note',
      text: 'Choose what the claimant should send, or write a note on what you asked for in the letter.',
    };
  // A form that was left for some days can have a day that has passed since.
  if (outcome === 'more_information' && form.respondBy !== '' && form.respondBy < dayFrom(now, 0))
    return { field: 'respondBy', text: 'That day has passed. Choose today or a later one.' };
  if (outcome !== 'rejected') return null;
  if (form.reasons.includes(OTHER_REASON) && form.otherReason.trim() === '')
    return { field: 'otherReason', text: 'Say what the other reason is. The claimant is told why.' };
  if (form.reasons.length > 0) return null;
  // The standard letter has no reasons but these; an officer's own gives them in its words.
  if (!isLetterEdited) return { field: 'reasons', text: 'Choose at least one reason: the letter gives no other.' };
  return noteIsEmpty ? { field: 'note', text: 'Choose at least one reason, or write a note.' } : null;
}
