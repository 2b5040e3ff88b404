import type { DecisionOutcome } from '@/generated/prisma/enums';
import { OTHER_REASON } from '@/server/case-types/letter';
import { closesCase, type DecisionDetail, takes } from '@/server/cases/outcomes';
import { MOST_POINTS, REASON_LENGTH } from '@/server/letters/schema';
import { findAwardProblem } from '@/server/rules/award/decide-award';
import type { Payment } from '@/server/rules/award/payment';
import type { Award, RuleResult } from '@/server/rules/contract';

/** A decision as somebody is about to make it. */
export type ProposedDecision = {
  outcome: DecisionOutcome;
  /** Reasons of a rejection, of a request the points in words. `OTHER_REASON` among them: the officer has not said which. */
  reasons?: readonly string[] | undefined;
  requestedEvidence?: readonly string[] | undefined;
  /** An ISO date; empty for none. */
  respondBy?: string | undefined;
  note?: string | undefined;
  /** An empty reason is one that is still to be written. */
  overrides?: readonly { ruleKey: string; reason: string }[] | undefined;
  /** In minor units; `unreadable` where what was typed is no amount. */
  awardMinor?: number | 'unreadable' | undefined;
  awardReason?: string | undefined;
  /** Why the first decision stands or is changed. */
  reconsideredBecause?: string | undefined;
};

/** What an approval is about: the rules that block it now, and what would be paid. */
export type Approvable = {
  blocking: readonly Pick<RuleResult, 'key'>[];
  computed: Award | null;
  /** In what the case type pays; null for one that is none any more, where no amount can be given. */
  payment: Payment | null;
  /** A case without rules is approved without an amount. */
  needsAward: boolean;
};

/** What a note for colleagues may say in place of the form: a page asks for more where the letter would say nothing. */
export type NoteStandsFor = { reasons: boolean; otherReason: boolean };

type Asked = {
  proposed: ProposedDecision;
  noteStandsFor: NoteStandsFor;
  /** The office's day. Left out where days were looked at already. */
  today?: string;
  /** Left out where rules and award are not known yet, or were looked at already. */
  approvable?: Approvable;
  /** The case asks for another look at a decision. Left out where that is not known yet. */
  isReconsideration?: boolean;
};

export type DecisionGap =
  | {
      lacks:
        | 'reasons'
        | 'reasons_or_note'
        | 'other_reason'
        | 'request'
        | 'fewer_points'
        | 'shorter_point'
        | 'later_day'
        | 'reconsidered_because';
    }
  | { lacks: 'override' | 'override_reason'; ruleKey: string }
  | { lacks: 'amount'; currency: string }
  | { lacks: 'award' | 'award_reason'; text: string };

/** What is still missing before this decision can be made; null where nothing is. The page and the server both ask here. */
export const findGap = (asked: Asked): DecisionGap | null =>
  FINDERS[takes(asked.proposed.outcome)](asked) ?? findBecauseGap(asked);

/** Only what closes the case says what became of the first decision. */
function findBecauseGap({
  proposed: { outcome, reconsideredBecause = '' },
  isReconsideration,
}: Asked): DecisionGap | null {
  const isAsked = isReconsideration && closesCase(outcome);
  return isAsked && reconsideredBecause.trim() === '' ? { lacks: 'reconsidered_because' } : null;
}

const FINDERS: Record<DecisionDetail, (asked: Asked) => DecisionGap | null> = {
  award: ({ proposed, approvable }) =>
    approvable ? (findOverrideGap({ proposed, approvable }) ?? findAwardGap({ proposed, approvable })) : null,
  reasons: findReasonGap,
  request: findRequestGap,
};

type Approving = { proposed: ProposedDecision; approvable: Approvable };

function findOverrideGap({ proposed, approvable }: Approving): DecisionGap | null {
  const reasons = new Map(proposed.overrides?.map(({ ruleKey, reason }) => [ruleKey, reason]));
  for (const { key: ruleKey } of approvable.blocking) {
    const reason = reasons.get(ruleKey);
    if (reason === undefined) return { lacks: 'override', ruleKey };
    if (reason.trim() === '') return { lacks: 'override_reason', ruleKey };
  }
  return null;
}

function findAwardGap({ proposed: { awardMinor, awardReason }, approvable }: Approving): DecisionGap | null {
  const { computed, payment, needsAward } = approvable;
  if (!payment || (!needsAward && awardMinor === undefined)) return null;
  if (awardMinor === 'unreadable') return { lacks: 'amount', currency: payment.currency };
  const problem = findAwardProblem({ computed, payment, awardMinor, awardReason });
  return problem && { lacks: problem.field === 'award' ? 'award' : 'award_reason', text: problem.text };
}

function findReasonGap({ proposed: { reasons = [], note = '' }, noteStandsFor }: Asked): DecisionGap | null {
  const hasNote = note.trim() !== '';
  if (reasons.includes(OTHER_REASON) && !(noteStandsFor.otherReason && hasNote)) return { lacks: 'other_reason' };
  if (reasons.length > 0) return null;
  if (!noteStandsFor.reasons) return { lacks: 'reasons' };
  return hasNote ? null : { lacks: 'reasons_or_note' };
}

function findRequestGap({ proposed, today }: Asked): DecisionGap | null {
  const { reasons: points = [], requestedEvidence = [], note = '', respondBy = '' } = proposed;
  if (requestedEvidence.length === 0 && points.length === 0 && note.trim() === '') return { lacks: 'request' };
  if (points.length > MOST_POINTS) return { lacks: 'fewer_points' };
  if (points.some((point) => point.length > REASON_LENGTH)) return { lacks: 'shorter_point' };
  // A form that was left for some days can have a day that has passed since.
  return today !== undefined && respondBy !== '' && respondBy < today ? { lacks: 'later_day' } : null;
}
