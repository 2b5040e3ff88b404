import { findRetention, retentionEnd } from '@/server/case-types/retention';
import { acceptsDocuments, UNDECIDED_STATUSES } from '@/server/cases/state';
import { database } from '@/server/platform/database';
import { office } from '@/server/platform/office';
import type { Actor } from '@/server/platform/trpc';

/** The office's day. */
const dayOf = (at: Date): string => office().dayOf(at);

/** More than a person reads; those beyond are counted. */
const MOST_SHOWN = 50;

/**
 * What closing the account does, before it is done: which cases are withdrawn, for which it has to wait, and which cases stay until when.
 */
export async function describeClosing({ actor: { userId }, now = new Date() }: { actor: Actor; now?: Date }) {
  const rows = await database().case.findMany({
    // Of one whose papers were erased nothing is kept that tells of a person.
    where: { claimantId: userId, erasedAt: null },
    orderBy: { id: 'desc' },
    select: {
      reference: true,
      title: true,
      caseType: true,
      status: true,
      decidedAt: true,
      decisionUnsent: true,
      events: { where: { action: 'case_withdrawn' }, orderBy: { id: 'desc' }, take: 1, select: { createdAt: true } },
    },
  });
  const open = rows.filter(({ status, decisionUnsent }) => acceptsDocuments(status) && !decisionUnsent);
  const closed = rows.filter(({ status, decisionUnsent }) => !acceptsDocuments(status) && !decisionUnsent);
  return {
    /** Being sent at this moment: the account can't be closed before. */
    beingSent: rows.filter(({ decisionUnsent }) => decisionUnsent).map(({ reference }) => reference),
    withdrawn: {
      items: open.slice(0, MOST_SHOWN).map(({ reference, title, caseType }) => ({
        reference,
        title,
        until: dayOf(retentionEnd({ case: { caseType, decidedAt: null, withdrawnAt: now } }) ?? now),
      })),
      count: open.length,
    },
    kept: {
      items: closed.slice(0, MOST_SHOWN).map(({ reference, title, caseType, decidedAt, events }) => {
        const withdrawnAt = events[0]?.createdAt ?? null;
        const until = retentionEnd({ case: { caseType, decidedAt: withdrawnAt ? null : decidedAt, withdrawnAt } });
        return {
          reference,
          title,
          until: until && dayOf(until),
          /** Why so long, by language; null for one that was withdrawn. */
          reason: withdrawnAt ? null : findRetention(caseType).reason,
        };
      }),
      count: closed.length,
    },
  };
}

export type Closing = Awaited<ReturnType<typeof describeClosing>>;

/** Those that closing an account withdraws. */
export const findUndecided = ({ userId }: { userId: string }) => ({
  claimantId: userId,
  status: { in: [...UNDECIDED_STATUSES] },
});
