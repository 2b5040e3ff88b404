import type { DecisionOutcome } from '@/generated/prisma/enums';
import type { Plan } from './schema';

/** What a decision's share depends on. */
export type Drawable = {
  caseType: string;
  officerId: string;
  outcome: DecisionOutcome;
  /** In minor units; null where nothing is paid. */
  totalMinor: number | null;
  /** A rule spoke against the approval. */
  isOverridden: boolean;
  /** The rules recommended something else. */
  isDisagreeing: boolean;
  /** An approval in which the officer changed nothing of the draft. */
  isUnchanged: boolean;
};

export type Drawn = { probability: number; drawnFor: string };

/** The largest share that applies, and its name; null where none is above 0. The first of equal ones counts, in this order. */
export function chooseShare({ plan, decision }: { plan: Plan; decision: Drawable }): Drawn | null {
  const { caseType, officerId, outcome, totalMinor } = decision;
  const isLarge = plan.large !== null && totalMinor !== null && totalMinor >= plan.large.fromMinor;
  const shares: [string, number][] = [
    ['every decision', plan.base],
    ['case type', plan.byType[caseType] ?? 0],
    ['officer', plan.byOfficer[officerId] ?? 0],
    ['outcome', plan.byOutcome[outcome] ?? 0],
    ['large award', isLarge ? (plan.large?.share ?? 0) : 0],
    ['overridden rule', decision.isOverridden ? plan.overridden : 0],
    ['against the rules', decision.isDisagreeing ? plan.disagreeing : 0],
    ['nothing changed', decision.isUnchanged ? plan.unchanged : 0],
  ];
  const [drawnFor, share] = shares.reduce((best, next) => (next[1] > best[1] ? next : best));
  return share > 0 ? { probability: share / 100, drawnFor } : null;
}
