import { z } from 'zod';
import type { DecisionOutcome } from '@/generated/prisma/enums';
import { OTHER_REASON } from '@/server/case-types/letter';
import type { DecideInput } from '@/server/decisions/schema';
import { formatMoney } from '@/server/facts/display';
import { parseAmount } from '@/server/facts/values/find-amounts';
import { MOST_POINTS, REASON_LENGTH } from '@/server/letters/schema';
import { findAwardProblem } from '@/server/rules/award/decide-award';
import type { Payment } from '@/server/rules/award/payment';
import type { Award, RuleResult } from '@/server/rules/contract';

/** What an officer fills in before deciding; each decision uses its part of it. An earlier version kept less in the browser. */
export const decisionFormSchema = z.object({
  reasons: z.array(z.string()),
  /** What the letter says for “Another reason”. */
  otherReason: z.string().default(''),
  requested: z.array(z.string()),
  /** What the claimant is asked for in words, a point a line. */
  words: z.string().default(''),
  /** A day as a date field writes it; empty for none. */
  respondBy: z.string(),
  /** By a rule's key: why it is approved all the same. There as soon as the officer wants to. */
  overrides: z.record(z.string(), z.string()).default({}),
  /** What is paid, as it is typed; null where the officer leaves it as it was worked out. */
  award: z.string().nullable().default(null),
  awardReason: z.string().default(''),
  note: z.string(),
});
export type DecisionForm = z.infer<typeof decisionFormSchema>;

type Beginning = Partial<Pick<DecisionForm, 'reasons' | 'requested' | 'words'>> & { answerBy: string };

export const emptyForm = ({ reasons = [], requested = [], words = '', answerBy }: Beginning): DecisionForm => ({
  reasons,
  otherReason: '',
  requested,
  words,
  respondBy: answerBy,
  overrides: {},
  award: null,
  awardReason: '',
  note: '',
});

/** What an approval is about: the rules that block it now, and what would be paid. */
export type Approvable = {
  blocking: readonly Pick<RuleResult, 'key'>[];
  computed: Award | null;
  /** In what the case type pays; null for one that is none any more, where no amount can be given. */
  payment: Payment | null;
  /** A case without rules is approved without an amount. */
  needsAward: boolean;
};

type Filled = { outcome: DecisionOutcome; form: DecisionForm; approvable: Approvable };
export type DecisionDetails = Pick<DecideInput, 'outcome'> &
  Partial<
    Pick<
      DecideInput,
      'reasons' | 'requestedEvidence' | 'respondBy' | 'note' | 'awardMinor' | 'awardReason' | 'overrides'
    >
  >;

/** What is sent of the form with a decision. */
export function readForm({ outcome, form, approvable }: Filled): DecisionDetails {
  const note = form.note.trim() === '' ? {} : { note: form.note };
  if (outcome === 'approved') return { outcome, ...readApproval({ form, approvable }) };
  if (outcome === 'rejected') return { outcome, reasons: readReasons(form), ...note };
  const respondBy = form.respondBy === '' ? {} : { respondBy: form.respondBy };
  return { outcome, reasons: listPoints(form.words), requestedEvidence: form.requested, ...respondBy, ...note };
}

function readApproval({ form, approvable }: Pick<Filled, 'form' | 'approvable'>) {
  // A rule that is met by now needs no reason any more.
  const overrides = approvable.blocking.flatMap(({ key }) => {
    const reason = form.overrides[key]?.trim();
    return reason ? [{ ruleKey: key, reason }] : [];
  });
  const awardMinor = readAwardMinor({ form, approvable });
  const awardReason = form.awardReason.trim();
  return {
    ...(overrides.length > 0 ? { overrides } : {}),
    ...(awardMinor === null || awardMinor === approvable.computed?.totalMinor
      ? {}
      : { awardMinor, ...(awardReason === '' ? {} : { awardReason }) }),
  };
}

/** What the officer typed as an amount in the case type's currency; null where they typed none that can be read. */
export function readAwardMinor({ form, approvable }: Pick<Filled, 'form' | 'approvable'>): number | null {
  const { computed, payment } = approvable;
  const currency = computed?.currency ?? payment?.currency;
  if (form.award === null || currency === undefined) return null;
  const amount = parseAmount(form.award, { isAmountCell: true, currency });
  return amount && (amount.currency === null || amount.currency === currency) ? amount.minor : null;
}

/** The officer's own words stand in the place of “Another reason”, which tells nobody anything. */
function readReasons({ reasons, otherReason }: DecisionForm): string[] {
  const words = otherReason.trim();
  return reasons.flatMap((reason) => (reason === OTHER_REASON ? words || [] : reason));
}

const listPoints = (words: string): string[] =>
  words
    .split('\n')
    .map((point) => point.trim())
    .filter((point) => point !== '');

/** Of the field that an override's reason is typed in, or of the button that brings it. */
export const overrideField = (ruleKey: string) => `override-${ruleKey}` as const;

export type FormGap = {
  field:
    | 'reasons'
    | 'otherReason'
    | 'words'
    | 'respondBy'
    | 'note'
    | 'award'
    | 'awardReason'
    | ReturnType<typeof overrideField>;
  text: string;
};

/** What is still missing before this decision can be made, in a sentence; null where nothing is. `today` is the office's day. */
export function findGap(filled: Filled & { isLetterEdited: boolean; today: string }): FormGap | null {
  switch (filled.outcome) {
    case 'approved':
      return findApprovalGap(filled);
    case 'rejected':
      return findRejectionGap(filled);
    case 'more_information':
      return findRequestGap(filled);
  }
}

function findApprovalGap({ form, approvable }: Filled): FormGap | null {
  for (const { key } of approvable.blocking) {
    const reason = form.overrides[key];
    if (reason === undefined)
      return {
        field: overrideField(key),
        text: 'This keeps the case from being approved. Correct what was read wrongly, ask for what is missing, or approve all the same and say why.',
      };
    if (reason.trim() === '')
      return { field: overrideField(key), text: 'Say why it is approved all the same. Colleagues read it.' };
  }
  return findAwardGap({ form, approvable });
}

function findAwardGap({ form, approvable }: Pick<Filled, 'form' | 'approvable'>): FormGap | null {
  const { computed, payment, needsAward } = approvable;
  const awardMinor = readAwardMinor({ form, approvable });
  if (!payment || (!needsAward && form.award === null)) return null;
  if (form.award !== null && awardMinor === null) {
    const example = formatMoney({ minor: 123_450, currency: payment.currency });
    return { field: 'award', text: `Write what is paid as an amount, such as ${example}.` };
  }
  const { awardReason } = form;
  return findAwardProblem({ computed, payment, awardMinor: awardMinor ?? undefined, awardReason });
}

function findRejectionGap({ form, isLetterEdited }: Filled & { isLetterEdited: boolean }): FormGap | null {
  if (form.reasons.includes(OTHER_REASON) && form.otherReason.trim() === '')
    return { field: 'otherReason', text: 'Say what the other reason is. The claimant is told why.' };
  if (form.reasons.length > 0) return null;
  // The standard letter has no reasons but these; an officer's own gives them in its words.
  if (!isLetterEdited) return { field: 'reasons', text: 'Choose at least one reason: the letter gives no other.' };
  return form.note.trim() === '' ? { field: 'note', text: 'Choose at least one reason, or write a note.' } : null;
}

function findRequestGap({ form, today }: Filled & { today: string }): FormGap | null {
  const points = listPoints(form.words);
  if (form.requested.length === 0 && points.length === 0 && form.note.trim() === '')
    return {
      field: 'words',
      text: 'Choose what the claimant should send, or say it here. Where your own letter says it, a note is enough.',
    };
  if (points.length > MOST_POINTS)
    return { field: 'words', text: `Keep it to ${MOST_POINTS} points, each on a line of its own.` };
  if (points.some((point) => point.length > REASON_LENGTH))
    return { field: 'words', text: `Keep each point to ${REASON_LENGTH} characters.` };
  // A form that was left for some days can have a day that has passed since.
  if (form.respondBy !== '' && form.respondBy < today)
    return { field: 'respondBy', text: 'That day has passed. Choose today or a later one.' };
  return null;
}
