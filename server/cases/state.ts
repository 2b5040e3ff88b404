import type { CaseStatus } from '@/generated/prisma/enums';

/** What can happen to a case. */
export type CaseEvent = 'submit' | 'drafted' | 'approve' | 'reject' | 'ask' | 'undo' | 'withdraw';

type Transition = { from: readonly CaseStatus[]; to: CaseStatus };

/**
 * The whole life of a case. docs/architecture.md draws this table; a test compares the two. While a decision is decided and
 * not yet sent, `undo` is all that can happen.
 */
export const CASE_TRANSITIONS = {
  submit: { from: ['open', 'awaiting_claimant'], to: 'processing' },
  drafted: { from: ['processing'], to: 'awaiting_officer_review' },
  approve: { from: ['awaiting_officer_review'], to: 'approved' },
  reject: { from: ['awaiting_officer_review'], to: 'rejected' },
  ask: { from: ['awaiting_officer_review'], to: 'awaiting_claimant' },
  undo: { from: ['approved', 'rejected', 'awaiting_claimant'], to: 'awaiting_officer_review' },
  withdraw: { from: ['open', 'processing', 'awaiting_officer_review', 'awaiting_claimant'], to: 'withdrawn' },
} as const satisfies Record<CaseEvent, Transition>;

const includes = (states: readonly CaseStatus[], status: CaseStatus) => states.includes(status);

export const canCase = (event: CaseEvent, status: CaseStatus) => includes(CASE_TRANSITIONS[event].from, status);

/** Claimants may add documents until there is a decision, and until then documents are read. */
export const UNDECIDED_STATUSES = [
  'open',
  'processing',
  'awaiting_officer_review',
  'awaiting_claimant',
] as const satisfies readonly CaseStatus[];

export const acceptsDocuments = (status: CaseStatus) => includes(UNDECIDED_STATUSES, status);

/** A draft is made for a case that was submitted and is not decided; a newer document makes a newer draft. */
export const wantsDraft = (status: CaseStatus) => includes(['processing', 'awaiting_officer_review'], status);
