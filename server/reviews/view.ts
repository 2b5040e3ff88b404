import { database } from '@/server/platform/database';
import type { Actor } from '@/server/platform/trpc';

type FoundReview = Awaited<ReturnType<typeof findReview>>;

type Held = {
  officerName: string;
  mine: boolean;
  claimedAt: Date;
  leaseEndsAt: Date;
  /** Who has asked a supervisor for the case, if anybody. */
  askedByName: string | null;
  askedByMe: boolean;
};

/** Who holds the case, or, where that review has run out, who held it last. */
export function describeReview({ actor, review }: { actor: Actor; review: FoundReview }): {
  review: Held | null;
  lapsedReview: Held | null;
} {
  if (!review) return { review: null, lapsedReview: null };
  const held: Held = {
    officerName: review.officer.name,
    mine: review.officerId === actor.userId,
    claimedAt: review.claimedAt,
    leaseEndsAt: review.leaseEndsAt,
    askedByName: review.askedBy?.name ?? null,
    askedByMe: review.askedById === actor.userId,
  };
  if (review.leaseEndsAt > new Date()) return { review: held, lapsedReview: null };
  // One that was left is as good as given back.
  return { review: null, lapsedReview: review.endReason === null ? held : null };
}

export const findReview = (caseId: string) =>
  database().review.findFirst({
    where: { caseId, endedAt: null },
    select: {
      officerId: true,
      claimedAt: true,
      leaseEndsAt: true,
      endReason: true,
      askedById: true,
      askedBy: { select: { name: true } },
      officer: { select: { name: true } },
    },
  });
