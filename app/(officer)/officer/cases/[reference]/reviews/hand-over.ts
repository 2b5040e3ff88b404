import type { Claimed as Review } from '@/server/reviews/service';

/** A page that took longer to come asks again: the officer may have given the case back from another tab. */
const FRESH_MS = 10_000;

export type Handed = Review;

let handed: { review: Handed; at: number } | null = null;

/** For the page it leads to, which need not claim what was claimed a moment ago. */
export function handOver(review: Handed): void {
  handed = { review, at: performance.now() };
}

/** Whether a review on this case was handed over just now. */
export const isHanded = (reference: string): boolean => findHanded(reference) !== null;

/** The review on this case that was handed over just now, once. */
export function takeHanded(reference: string): Handed | null {
  const review = findHanded(reference);
  if (handed?.review.reference === reference) handed = null;
  return review;
}

function findHanded(reference: string): Handed | null {
  if (handed?.review.reference !== reference) return null;
  return performance.now() - handed.at < FRESH_MS ? handed.review : null;
}
