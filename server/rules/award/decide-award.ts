import { formatMoney } from '@/server/facts/display';
import { type DecidedAward, MOST_AWARD_MINOR } from '@/server/rules/award/award-schema';
import { makeAward, sumClaimed } from '@/server/rules/award/make-award';
import type { Payment } from '@/server/rules/award/payment';
import type { Award, AwardLine } from '@/server/rules/contract';

export type AwardChange = {
  /** What the rules work out; null where something that it rests on is not known. */
  computed: Award | null;
  payment: Payment;
  /** What the officer would pay; what was worked out where undefined. */
  awardMinor?: number | undefined;
  awardReason?: string | undefined;
};

type Decided = {
  /** Null where nothing was worked out, and the officer says nothing either. */
  award: DecidedAward | null;
  /** Something that was claimed is not paid. */
  isInPart: boolean;
};

/** What the line of an officer's change is called. */
export const SET_BY_OFFICER = { changed: 'Changed by the case officer', set: 'Set by the case officer' } as const;

/** The award as it is decided on: the one that was worked out, and the officer's change as a line of its own. */
export function decideAward({ computed, payment, awardMinor, awardReason = '' }: AwardChange): Decided {
  const cutMinor = sumCuts(computed?.lines ?? []);
  if (awardMinor === undefined || awardMinor === computed?.totalMinor)
    return { award: computed && { ...computed, changed: null }, isInPart: cutMinor < 0 };
  const byMinor = awardMinor - (computed?.totalMinor ?? 0);
  const line: AwardLine = {
    label: computed ? SET_BY_OFFICER.changed : SET_BY_OFFICER.set,
    amountMinor: byMinor,
    because: awardReason,
    citations: [],
    isReduction: byMinor < 0,
  };
  const { currency, per } = computed ?? payment;
  const award = makeAward({ currency, ...(per ? { per } : {}), lines: [...(computed?.lines ?? []), line] });
  return {
    award: { ...award, changed: { fromMinor: computed?.totalMinor ?? null, reason: awardReason } },
    // What an officer gives back makes up for what was cut.
    isInPart: byMinor < 0 || cutMinor + byMinor < 0,
  };
}

export type AwardProblem = { field: 'award' | 'awardReason'; text: string };

/** What is wrong with an award, in a sentence that says what to do; null where nothing is. */
export function findAwardProblem({
  computed,
  payment,
  awardMinor,
  awardReason = '',
}: AwardChange): AwardProblem | null {
  if (awardMinor === undefined && !computed)
    return {
      field: 'award',
      text: 'What would be paid can’t be worked out. Say what is to be paid and why, correct the facts that it rests on, or ask for what is missing.',
    };
  const totalMinor = awardMinor ?? computed?.totalMinor ?? 0;
  const isChanged = totalMinor !== computed?.totalMinor;
  if (totalMinor <= 0)
    return { field: 'award', text: 'Nothing would be paid. Change the amount and say why, or reject the case.' };
  const mostMinor = computed ? sumClaimed(computed.lines) : MOST_AWARD_MINOR;
  if (isChanged && totalMinor > mostMinor)
    return {
      field: 'award',
      text: `No more can be paid than ${formatMoney({ minor: mostMinor, currency: payment.currency })}${computed ? ', which the award starts from. Where that was read wrongly, correct the fact first.' : '.'}`,
    };
  if (isChanged && awardReason.trim() === '')
    return {
      field: 'awardReason',
      text: 'Say why another amount is paid than the rules work out. The claimant reads it.',
    };
  return null;
}

const sumCuts = (lines: readonly AwardLine[]): number =>
  lines.reduce((sum, { amountMinor, isReduction }) => sum + (isReduction ? amountMinor : 0), 0);
