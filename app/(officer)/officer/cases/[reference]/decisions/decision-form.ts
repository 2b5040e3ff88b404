import { z } from 'zod';
import type { DecisionOutcome } from '@/generated/prisma/enums';
import { OTHER_REASON } from '@/server/case-types/letter';
import { type DecisionDetail, takes } from '@/server/cases/outcomes';
import { type Approvable, findGap as findDecisionGap, type ProposedDecision } from '@/server/decisions/gaps/find-gap';
import { type FormGap, wordGap } from '@/server/decisions/gaps/word-gap';
import type { DecideInput } from '@/server/decisions/schema';
import { parseAmount } from '@/server/facts/values/find-amounts';

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
  /** Of another look: why the first decision stands or is changed. */
  reconsideredBecause: z.string().default(''),
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
  reconsideredBecause: '',
});

type Filled = { outcome: DecisionOutcome; form: DecisionForm; approvable: Approvable };
export type DecisionDetails = Pick<DecideInput, 'outcome'> &
  Partial<
    Pick<
      DecideInput,
      | 'reasons'
      | 'requestedEvidence'
      | 'respondBy'
      | 'note'
      | 'awardMinor'
      | 'awardReason'
      | 'overrides'
      | 'reconsideredBecause'
    >
  >;

/** What is sent of the form with a decision. */
export function readForm({ outcome, form, approvable }: Filled): DecisionDetails {
  const note = form.note.trim() === '' ? {} : { note: form.note };
  const because = form.reconsideredBecause.trim();
  const reconsidered = because === '' ? {} : { reconsideredBecause: because };
  switch (takes(outcome)) {
    case 'award':
      return { outcome, ...readApproval({ form, approvable }), ...reconsidered };
    case 'reasons':
      return { outcome, reasons: readReasons(form), ...note, ...reconsidered };
    case 'request': {
      const respondBy = form.respondBy === '' ? {} : { respondBy: form.respondBy };
      return { outcome, reasons: listPoints(form.words), requestedEvidence: form.requested, ...respondBy, ...note };
    }
  }
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

type Checked = Filled & {
  isLetterEdited: boolean;
  /** The office's day. */
  today: string;
  isReconsideration?: boolean;
};

/** What is still missing before this decision can be made, at its field; null where nothing is. */
export function findGap({
  isLetterEdited,
  today,
  approvable,
  isReconsideration = false,
  ...filled
}: Checked): FormGap | null {
  const gap = findDecisionGap({
    proposed: propose({ ...filled, approvable }),
    // The letter that we write gives no reason but those chosen; the officer's own gives them in its words.
    noteStandsFor: { reasons: isLetterEdited, otherReason: false },
    today,
    approvable,
    isReconsideration,
  });
  return gap && wordGap(gap).page;
}

/** The form as a decision, with what is begun in it and not yet said. */
function propose({ outcome, form, approvable }: Filled): ProposedDecision {
  const { note, respondBy, awardReason, reconsideredBecause, requested: requestedEvidence } = form;
  const isUnsaid = form.reasons.includes(OTHER_REASON) && form.otherReason.trim() === '';
  const reasons: Record<DecisionDetail, string[]> = {
    award: [],
    reasons: [...readReasons(form), ...(isUnsaid ? [OTHER_REASON] : [])],
    request: listPoints(form.words),
  };
  const overrides = Object.entries(form.overrides).map(([ruleKey, reason]) => ({ ruleKey, reason }));
  const awardMinor = form.award === null ? undefined : (readAwardMinor({ form, approvable }) ?? 'unreadable');
  return {
    outcome,
    reasons: reasons[takes(outcome)],
    requestedEvidence,
    respondBy,
    note,
    overrides,
    awardMinor,
    awardReason,
    reconsideredBecause,
  };
}
