import { z } from 'zod';
import { OTHER_REASON } from '@/server/case-types/letter';
import type { CaseView } from '@/server/case-view/view';
import { takes } from '@/server/cases/outcomes';
import type { DraftView } from '@/server/drafts/view';
import { formatMoney } from '@/server/facts/display';
import { type DecisionForm, decisionFormSchema, emptyForm } from './decision-form';

/** What this browser keeps of a form: with what it was filled in about. */
export const keptFormSchema = z.object({
  draftId: z.string().nullable(),
  /** The undone decision that it was begun from; an earlier version kept none. */
  undoneId: z.string().nullable().default(null),
  form: decisionFormSchema,
  /** What was suggested when it was last touched; an earlier version kept none. */
  suggested: decisionFormSchema.nullable().default(null),
});

type Suggesting = Pick<DraftView, 'asks' | 'rejectionReasons' | 'evidence' | 'award'>;

/**
 * The form as the draft suggests it: everything that is to be asked for, the reasons to reject it for, and the amount with which an officer
 * who wants to change it begins.
 */
export function suggestForm({ draft, answerBy }: { draft: Suggesting | null; answerBy: string }): DecisionForm {
  const { asks = [], rejectionReasons = [], evidence = [], award = null } = draft ?? {};
  const missing = evidence.filter(({ required, found }) => required && !found).map(({ key }) => key);
  const form = emptyForm({
    reasons: rejectionReasons,
    // Rules know what this very case needs; without any, the checklist does.
    requested: asks.length > 0 ? asks.flatMap((ask) => ask.evidence ?? []) : missing,
    words: asks.flatMap((ask) => (ask.evidence === undefined ? ask.words : [])).join('\n'),
    answerBy,
  });
  return { ...form, award: award && formatMoney({ minor: award.totalMinor, currency: award.currency }) };
}

type Undone = { id: string; draftId: string | null; form: DecisionForm };

type Beginning = {
  kept: z.infer<typeof keptFormSchema> | null;
  undone: Undone | null;
  draftId: string | null;
  /** As it is suggested now. */
  initial: DecisionForm;
};

/** A form with what was suggested when it was last touched: what is still as suggested follows the facts. */
export type Entered = { form: DecisionForm; suggested: DecisionForm };

/** How the form of a decision stands when it is opened: as it was left, or as it was decided with and then undone. */
export function beginForm({ kept, undone, draftId, initial }: Beginning): Entered {
  // What this browser kept from before the undone decision is older than it.
  const isKept = kept !== null && (!undone || kept.undoneId === undone.id);
  const before = isKept ? kept : undone;
  // Nobody has asked for another amount yet.
  const fresh = { ...initial, award: null };
  if (!before) return { form: fresh, suggested: initial };
  if (before.draftId === draftId) return { form: before.form, suggested: (isKept ? kept.suggested : null) ?? initial };
  // What was ticked, asked for or overridden was about another draft; what else was typed is the officer's own.
  const { note, otherReason, reconsideredBecause } = before.form;
  const form = { ...fresh, note, otherReason, reconsideredBecause };
  return { form, suggested: initial };
}

type UndoneRow = NonNullable<CaseView['undoneDecision']>;
type Reading = { undone: UndoneRow; rejectionReasons: CaseView['caseType']['rejectionReasons']; initial: DecisionForm };

/** An undone decision as the form it was made with. */
export function readUndone({ undone, rejectionReasons, initial }: Reading): Undone {
  const known = new Set(rejectionReasons.map(({ key }) => key));
  const words = undone.reasons.filter((reason) => !known.has(reason));
  const isRequest = takes(undone.outcome) === 'request';
  const { award, overrides } = undone;
  const form = {
    ...initial,
    reasons: [
      ...undone.reasons.filter((reason) => known.has(reason)),
      ...(words.length > 0 && !isRequest ? [OTHER_REASON] : []),
    ],
    otherReason: isRequest ? '' : words.join('\n'),
    words: isRequest ? words.join('\n') : '',
    requested: undone.requestedEvidence,
    respondBy: undone.respondBy?.toISOString().slice(0, 10) ?? '',
    overrides: Object.fromEntries(overrides.map(({ ruleKey, reason }) => [ruleKey, reason])),
    award: award?.changed ? formatMoney({ minor: award.totalMinor, currency: award.currency }) : null,
    awardReason: award?.changed?.reason ?? '',
    note: undone.note ?? '',
    reconsideredBecause: undone.reconsideredBecause ?? '',
  };
  return { id: undone.id, draftId: undone.draftId, form };
}
