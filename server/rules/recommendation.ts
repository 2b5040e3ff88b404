import type { DecisionOutcome } from '@/generated/prisma/enums';
import type { Recommendation } from './contract';

const OUTCOME_OF = {
  approved: 'approved',
  approved_in_part: 'approved',
  rejected: 'rejected',
  more_information: 'more_information',
} as const satisfies Record<Recommendation, DecisionOutcome>;

/** The decision that is recommended: an approval in part is one. */
export const outcomeOf = (recommendation: Recommendation): DecisionOutcome => OUTCOME_OF[recommendation];

const DECIDED_AS = {
  approved: { whole: 'approved', inPart: 'approved_in_part' },
  rejected: { whole: 'rejected', inPart: 'rejected' },
  more_information: { whole: 'more_information', inPart: 'more_information' },
} as const satisfies Record<DecisionOutcome, Record<'whole' | 'inPart', Recommendation>>;

/** What was decided, with an approval in part told apart. */
export const decidedAs = ({ outcome, isInPart }: { outcome: DecisionOutcome; isInPart: boolean }): Recommendation =>
  DECIDED_AS[outcome][isInPart ? 'inPart' : 'whole'];
