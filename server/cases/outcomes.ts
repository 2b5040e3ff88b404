import { type CaseStatus, DecisionOutcome } from '@/generated/prisma/enums';
import { acceptsDocuments, CASE_TRANSITIONS, type CaseEvent, canCase } from './state';

/** What an officer gives with a decision: what is paid and over which rules; why not; or what is asked for, and until when. */
export type DecisionDetail = 'award' | 'reasons' | 'request';

type OutcomeRule = {
  /** What it does to the case. Each leads to a status of its own, so that the status tells the outcome. */
  event: CaseEvent;
  takes: DecisionDetail;
};

/** What each outcome means. How each looks and is called stands in app/ui/outcome-looks.ts, its letter in letters/compose/compose-outcome.ts. */
export const OUTCOMES = {
  approved: { event: 'approve', takes: 'award' },
  rejected: { event: 'reject', takes: 'reasons' },
  more_information: { event: 'ask', takes: 'request' },
} as const satisfies Record<DecisionOutcome, OutcomeRule>;

/** Of a value that is on record, such as an event's. */
export const isOutcome = (value: unknown): value is DecisionOutcome =>
  typeof value === 'string' && Object.hasOwn(OUTCOMES, value);

export const takes = (outcome: DecisionOutcome): DecisionDetail => OUTCOMES[outcome].takes;

/** Where the case stands once it is decided so. */
export const statusAfter = (outcome: DecisionOutcome) => CASE_TRANSITIONS[OUTCOMES[outcome].event].to;

/** Nothing is added to the case afterwards; its draft is the one that was decided on. */
export const closesCase = (outcome: DecisionOutcome): boolean => !acceptsDocuments(statusAfter(outcome));

const all = Object.values(DecisionOutcome);

const PAYING_STATUSES: readonly CaseStatus[] = all
  .filter((outcome) => takes(outcome) === 'award')
  .map((outcome) => statusAfter(outcome));

/** Nothing more happens to the case, and nothing is paid for it. */
export const isClosedUnpaid = (status: CaseStatus): boolean =>
  !acceptsDocuments(status) && !PAYING_STATUSES.includes(status);

export const CLOSING_OUTCOMES = all.filter(closesCase);

/** Those that the claimant answers. */
export const ASKING_OUTCOMES = all.filter((outcome) => canCase('submit', statusAfter(outcome)));
