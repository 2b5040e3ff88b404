import type { CaseView } from '@/server/case-view/view';

/** The case as it is known, with its lease renewed. A renewal that is heard of after the review was lost does not bring it back. */
export const renewLease = <Known extends Pick<CaseView, 'review'>>(known: Known, leaseEndsAt: Date): Known =>
  known.review?.mine ? { ...known, review: { ...known.review, leaseEndsAt } } : known;
