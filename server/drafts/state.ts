import type { DraftStatus } from '@/generated/prisma/enums';

export type DraftEvent = 'accept' | 'reopen' | 'supersede' | 'restore';

/** The whole life of a draft: a decision accepts it, undoing the decision reopens it, a newer draft supersedes it, and it is
 * restored when the case is back to its contents. */
export const DRAFT_TRANSITIONS = {
  accept: { from: ['pending_review'], to: 'accepted' },
  reopen: { from: ['accepted'], to: 'pending_review' },
  supersede: { from: ['pending_review'], to: 'superseded' },
  restore: { from: ['superseded'], to: 'pending_review' },
} as const satisfies Record<DraftEvent, { from: readonly DraftStatus[]; to: DraftStatus }>;
