import type { DecisionOutcome, ReconsiderationResult } from '@/generated/prisma/enums';
import { takes } from '@/server/cases/outcomes';

/** An outcome with what is paid, null for nothing. */
export type Compared = { outcome: DecisionOutcome; totalMinor: number | null };

/** The decision that a reconsideration looks at again. */
export type FirstDecision = Compared & {
  reference: string;
  /** The office's day. */
  decidedOn: string;
};

/** Whether the first decision stands: the same outcome, and the same amount where one is paid. */
export function compareDecisions({ first, second }: { first: Compared; second: Compared }): ReconsiderationResult {
  return first.outcome === second.outcome && paidBy(first) === paidBy(second) ? 'upheld' : 'changed';
}

/** A rejection may keep what was worked out as its reason; nothing is paid all the same. */
const paidBy = ({ outcome, totalMinor }: Compared): number => (takes(outcome) === 'award' ? (totalMinor ?? 0) : 0);

/** Where a claimant stands who may want another look at a decision. */
export type Chance =
  /** There is nothing to look at again: no decision, an approval in full, or a decision that is another look itself. */
  | { kind: 'none' }
  /** `reference` is of the case that was begun for it and not sent yet, null for none. */
  | { kind: 'open'; lastDay: string; reference: string | null }
  | { kind: 'over'; lastDay: string }
  | { kind: 'asked'; reference: string };

type Standing = {
  isReconsideration: boolean;
  /** What was decided last and sent; null for nothing. */
  decision: { outcome: DecisionOutcome; isInPart: boolean; lastDay: string } | null;
  /** The case that was opened to look again, and not withdrawn. */
  opened: { reference: string; isSent: boolean } | null;
  /** The office's day. */
  today: string;
};

export function judgeChance({ isReconsideration, decision, opened, today }: Standing): Chance {
  if (opened?.isSent) return { kind: 'asked', reference: opened.reference };
  if (isReconsideration || !decision || !leavesSomething(decision)) return { kind: 'none' };
  const { lastDay } = decision;
  if (today > lastDay) return { kind: 'over', lastDay };
  return { kind: 'open', lastDay, reference: opened?.reference ?? null };
}

/** Turned down, or cut. */
const leavesSomething = ({ outcome, isInPart }: { outcome: DecisionOutcome; isInPart: boolean }): boolean =>
  LEAVES[takes(outcome)] || isInPart;

const LEAVES = { award: false, reasons: true, request: false } as const;
