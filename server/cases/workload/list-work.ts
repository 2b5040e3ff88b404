import type { Case } from '@/generated/prisma/client';
import { countReceived, countWaiting, countWithClaimant, type Work } from '@/server/workload/service';

export type Counted = Pick<
  Case,
  'caseType' | 'status' | 'submittedAt' | 'awaitingSince' | 'dueAt' | 'askedAt' | 'answerBy'
>;

/** What changes in the figures with a case that moves from one state to another. Its decision is counted by whoever decides. */
export function listWork({ before, after }: { before: Counted; after: Counted }): Work[] {
  const { caseType } = after;
  return [
    ...listStanding({ ...before, count: -1 }),
    ...listStanding({ ...after, count: 1 }),
    ...(!before.submittedAt && after.submittedAt ? [countReceived({ caseType, at: after.submittedAt })] : []),
  ];
}

function listStanding({ status, askedAt, count, ...rest }: Counted & Pick<Work, 'count'>): Work[] {
  const { caseType, awaitingSince, dueAt, answerBy } = rest;
  if (status === 'awaiting_officer_review') return countWaiting({ caseType, awaitingSince, dueAt, count });
  if (status === 'awaiting_claimant' && askedAt) return [countWithClaimant({ caseType, askedAt, answerBy, count })];
  return [];
}
