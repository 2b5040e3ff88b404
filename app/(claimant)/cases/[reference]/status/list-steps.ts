import type { CaseStatus } from '@/generated/prisma/enums';
import type { CaseView } from '@/server/case-view/view';
import { closesCase, takes } from '@/server/cases/outcomes';

export type StepKind = 'sent' | 'asked' | 'answered' | 'reading' | 'officer' | 'decision' | 'letter' | 'withdrawn';
export type StepState = 'done' | 'now' | 'later';
export type Step = {
  kind: StepKind;
  state: StepState;
  /** The office's day on which it was; null where it is still to come, or no day is known. */
  day: string | null;
  /** The day by which it should be. */
  by: string | null;
};

export type Staged = Pick<CaseView, 'status' | 'submittedOn' | 'withOfficerOn' | 'expectedOn'> & {
  decision: Round | null;
  earlierDecisions: readonly Round[];
};
type Round = Pick<NonNullable<CaseView['decision']>, 'outcome' | 'decidedOn' | 'answeredOn' | 'sentOn' | 'respondBy'>;

/** The way of a submitted case, from its first step to our letter, as its claimant follows it. */
export function listSteps(view: Staged): Step[] {
  const { status, submittedOn, withOfficerOn, expectedOn } = view;
  const rounds = [...(view.decision ? [view.decision] : []), ...view.earlierDecisions].toReversed();
  const past = [
    ...(submittedOn ? [stepOf({ kind: 'sent', day: submittedOn })] : []),
    ...rounds.filter(({ outcome }) => takes(outcome) === 'request').flatMap(listRound),
  ];
  const reading = stepOf({ kind: 'reading' });
  const officer = stepOf({ kind: 'officer', day: withOfficerOn });
  const later = (kind: StepKind, by: string | null = null) => stepOf({ kind, state: 'later', by });
  const ahead = [later('decision', expectedOn), later('letter')];
  const decided = () => {
    const { decidedOn = null, sentOn = null } = rounds.findLast(({ outcome }) => closesCase(outcome)) ?? {};
    const decision = stepOf({ kind: 'decision', day: decidedOn });
    return [reading, officer, decision, stepOf({ kind: 'letter', state: 'now', day: sentOn })];
  };
  const rest: Record<CaseStatus, () => Step[]> = {
    open: () => [],
    processing: () => [{ ...reading, state: 'now' }, later('officer'), ...ahead],
    awaiting_officer_review: () => [reading, { ...officer, state: 'now' }, ...ahead],
    awaiting_claimant: () => [later('officer'), ...ahead],
    approved: decided,
    rejected: decided,
    withdrawn: () => [stepOf({ kind: 'withdrawn', state: 'now' })],
  };
  return [...past, ...rest[status]()];
}

const stepOf = ({ kind, state = 'done', day = null, by = null }: Partial<Step> & Pick<Step, 'kind'>): Step => ({
  kind,
  state,
  day,
  by,
});

/** A request and its answer; the one that waits for an answer is where the case stands. */
function listRound({ decidedOn, answeredOn, respondBy }: Round): Step[] {
  if (answeredOn) return [stepOf({ kind: 'asked', day: decidedOn }), stepOf({ kind: 'answered', day: answeredOn })];
  const by = respondBy?.toISOString().slice(0, 10) ?? null;
  return [stepOf({ kind: 'asked', state: 'now', day: decidedOn }), stepOf({ kind: 'answered', state: 'later', by })];
}
