import { z } from 'zod';
import { byReferenceInput, referenceSchema } from '@/server/platform/case-reference';
import { PAGES_RENEWED } from './limits';

/** How long a review lasts without being renewed; an open page renews it every minute. */
export const LEASE_MS = 5 * 60_000;

/**
 * How long a case stays its officer's after the last page of it was unloaded: long enough to load it again, too short for a
 * colleague who waits to mind.
 */
export const LEAVE_GRACE_MS = 10_000;

/** The most pages of one officer on one case that a review knows: those last heard of. One that died says nothing and drops out. */
export const MOST_PAGES = 10;

export const claimInput = byReferenceInput;

/** What a page says that has claimed the case before: it is the same page, under the token it was given. */
export const pageReviewInput = byReferenceInput.extend({ token: z.uuid().optional() });

/** The pages of one browser whose officer is at work in them. */
export const renewPagesInput = z.object({
  pages: z
    .array(z.object({ reference: referenceSchema, token: z.uuid() }))
    .min(1)
    .max(PAGES_RENEWED),
});
