import { isImpartial } from '@/server/conflicts/access';
import { Prisma, type Transaction } from '@/server/platform/database';
import { LEAVE_GRACE_MS, MOST_PAGES } from './schema';

// An officer may have a case open in several tabs. The review is theirs, and knows its pages by their tokens.

export type OwnReview = { caseId: string; officerId: string };

/** A page that spoke goes to the end, so that those which died are the first to drop out. */
const withPage = (token: string) => {
  const others = Prisma.sql`array_remove(tokens, ${token}::uuid)`;
  return Prisma.sql`(array_append(${others}, ${token}::uuid))[greatest(1, cardinality(${others}) + 2 - ${MOST_PAGES}::int):]`;
};

type Extension = OwnReview & { leaseEndsAt: Date; token?: string | undefined; onlyLive: boolean };

/**
 * The officer's own review goes on, and is this page's as well. One that had run out or was being left starts over with this page:
 * what was open then may have died, and whatever lives renews. False where there is none. With `onlyLive` a review that is being
 * left goes on for another page only: the one that was left may have asked before it went.
 */
export async function extendReview(
  tx: Transaction,
  { caseId, officerId, leaseEndsAt, token, onlyLive }: Extension,
): Promise<boolean> {
  const now = new Date();
  const pages = token
    ? Prisma.sql`, tokens = CASE WHEN lease_ends_at > ${now} AND end_reason IS NULL THEN ${withPage(token)} ELSE ARRAY[${token}::uuid] END`
    : Prisma.empty;
  const count = await tx.$executeRaw`
    UPDATE review SET lease_ends_at = ${leaseEndsAt}, end_reason = NULL${pages}
    WHERE case_id = ${caseId}::uuid AND officer_id = ${officerId}::uuid AND ended_at IS NULL
      AND (NOT ${onlyLive} OR lease_ends_at > ${now} AND (end_reason IS NULL OR ${token ?? null}::uuid <> ALL(tokens)))`;
  return count === 1;
}

type PageOfCase = { reference: string; token: string };

/**
 * The officer's own reviews go on, for all pages of theirs that say so at once: `extendReview` with `onlyLive`, in one statement. Gives
 * the references of those that go on.
 */
export async function extendReviews(
  tx: Transaction,
  { officerId, pages, leaseEndsAt }: { officerId: string; pages: readonly PageOfCase[]; leaseEndsAt: Date },
): Promise<Set<string>> {
  const references = pages.map(({ reference }) => reference);
  const tokens = pages.map(({ token }) => token);
  const others = Prisma.sql`ARRAY(SELECT known FROM unnest(r.tokens) WITH ORDINALITY AS page(known, place)
    WHERE known <> ALL(asked.tokens) ORDER BY place)`;
  const renewed = await tx.$queryRaw<{ reference: string }[]>`
    UPDATE review r SET lease_ends_at = ${leaseEndsAt}, end_reason = NULL,
      tokens = CASE WHEN r.end_reason IS NOT NULL THEN ARRAY(SELECT new FROM unnest(asked.tokens) AS new WHERE new <> ALL(r.tokens))
        ELSE (${others} || asked.tokens)[greatest(1, cardinality(${others}) + cardinality(asked.tokens) + 1 - ${MOST_PAGES}::int):] END
    FROM (SELECT reference, array_agg(token) AS tokens FROM unnest(${references}::text[], ${tokens}::uuid[]) AS page(reference, token)
      GROUP BY reference) asked
    JOIN "case" c ON c.reference = asked.reference
    WHERE r.case_id = c.id AND r.officer_id = ${officerId}::uuid AND r.ended_at IS NULL AND r.lease_ends_at > ${new Date()}
      AND (r.end_reason IS NULL OR NOT asked.tokens <@ r.tokens) AND ${isImpartial(officerId)}
    RETURNING asked.reference`;
  return new Set(renewed.map(({ reference }) => reference));
}

/** One page less; true when it was the last, and the review has ended with it. */
export async function leavePage(
  tx: Transaction,
  { caseId, officerId, token }: OwnReview & { token: string },
): Promise<boolean> {
  const others = Prisma.sql`array_remove(tokens, ${token}::uuid)`;
  const [left] = await tx.$queryRaw<{ hasEnded: boolean }[]>`
    UPDATE review SET tokens = ${others},
      ended_at = CASE WHEN ${others} = '{}' THEN ${new Date()}::timestamptz END,
      end_reason = CASE WHEN ${others} = '{}' THEN 'released' END
    WHERE case_id = ${caseId}::uuid AND officer_id = ${officerId}::uuid AND ended_at IS NULL
      AND ${token}::uuid = ANY(tokens)
    RETURNING ended_at IS NOT NULL AS "hasEnded"`;
  return left?.hasEnded === true;
}

/**
 * One page less, which may only be loading again. The review of the last one lasts a moment more, and keeps its token to know it by;
 * the reason it is going to end for tells that it is being left.
 */
export async function unloadPage(
  tx: Transaction,
  { caseId, officerId, token }: OwnReview & { token: string },
): Promise<void> {
  const isLast = Prisma.sql`tokens = ARRAY[${token}::uuid]`;
  const graceEndsAt = new Date(Date.now() + LEAVE_GRACE_MS);
  await tx.$executeRaw`
    UPDATE review SET tokens = CASE WHEN ${isLast} THEN tokens ELSE array_remove(tokens, ${token}::uuid) END,
      lease_ends_at = CASE WHEN ${isLast} THEN least(lease_ends_at, ${graceEndsAt}::timestamptz) ELSE lease_ends_at END,
      end_reason = CASE WHEN ${isLast} THEN 'released' END
    WHERE case_id = ${caseId}::uuid AND officer_id = ${officerId}::uuid AND ended_at IS NULL
      AND ${token}::uuid = ANY(tokens)`;
}
