import type { DraftStatus } from '@/generated/prisma/enums';

export type DraftEvent = 'accept' | 'supersede';

/** The whole life of a draft: a decision accepts it, a newer draft supersedes it. */
export const DRAFT_TRANSITIONS = {
  accept: { from: ['pending_review'], to: 'accepted' },
  supersede: { from: ['pending_review'], to: 'superseded' },
} as const satisfies Record<DraftEvent, { from: readonly DraftStatus[]; to: DraftStatus }>;
