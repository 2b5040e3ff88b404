import type { DecisionOutcome } from '@/generated/prisma/enums';
import { daysBetween } from '@/server/platform/calendar-days';
import type { Transaction } from '@/server/platform/database';
import { office } from '@/server/platform/office';
import { chooseBand, DAYS_BOUNDS, HANDLING_BOUNDS, NO_BAND } from './bands/choose-band';
import { NO_DAY } from './schema';

/** One thing that is counted, or with a negative count no more. */
export type Work = {
  what: string;
  caseType: string;
  day: string;
  count: 1 | -1;
  dueOn?: string;
  closes?: boolean;
  officerId?: string;
  handlingBand?: number;
  daysBand?: number;
};

/** In the transaction of what is counted, so that no figure ever differs from its cases. Only adds rows: no writer waits for another. */
export async function recordWork(tx: Transaction, work: readonly Work[]): Promise<void> {
  if (work.length === 0) return;
  await tx.workEntry.createMany({
    data: work.map(({ day, dueOn, ...rest }) => ({
      ...rest,
      day: new Date(day),
      dueOn: dueOn === undefined ? null : new Date(dueOn),
    })),
  });
}

/** A case that has come for the first time. */
export const countReceived = ({ caseType, at }: { caseType: string; at: Date }): Work => ({
  what: 'received',
  caseType,
  day: office().dayOf(at),
  count: 1,
});

type Waiting = { caseType: string; awaitingSince: Date | null; dueAt: Date | null; count: Work['count'] };

/** A case that waits for a decision. Of one without a due date nothing could be said: none is without. */
export function countWaiting({ caseType, awaitingSince, dueAt, count }: Waiting): Work[] {
  const since = awaitingSince ?? dueAt;
  if (!since) return [];
  const { dayOf } = office();
  return [{ what: 'waiting', caseType, day: dayOf(since), dueOn: dueAt ? dayOf(dueAt) : NO_DAY, count }];
}

type WithClaimant = { caseType: string; askedAt: Date; answerBy: Date | null; count: Work['count'] };

/** A case that its claimant was asked more for. `answerBy` is a day of the calendar, at midnight UTC. */
export const countWithClaimant = ({ caseType, askedAt, answerBy, count }: WithClaimant): Work => ({
  what: 'with_claimant',
  caseType,
  day: office().dayOf(askedAt),
  dueOn: answerBy ? answerBy.toISOString().slice(0, 10) : NO_DAY,
  count,
});

export type Decided = {
  caseType: string;
  officerId: string;
  outcome: DecisionOutcome;
  closes: boolean;
  submittedAt: Date | null;
  claimedAt: Date;
  decidedAt: Date;
};

/** A decision, with how long its officer had the case and, where it closes the case, how many days its claimant waited. */
export function countDecided({ outcome, submittedAt, claimedAt, decidedAt, ...rest }: Decided): Work {
  const { dayOf } = office();
  const day = dayOf(decidedAt);
  const seconds = Math.floor((decidedAt.getTime() - claimedAt.getTime()) / 1_000);
  return {
    ...rest,
    what: outcome,
    day,
    handlingBand: chooseBand({ value: seconds, bounds: HANDLING_BOUNDS }),
    daysBand:
      rest.closes && submittedAt
        ? chooseBand({ value: daysBetween(dayOf(submittedAt), day), bounds: DAYS_BOUNDS })
        : NO_BAND,
    count: 1,
  };
}

/** A decision that was taken back: as if it had not been, and counted as undone on the day on which it was. */
export function countUndone({ decision, undoneAt }: { decision: Decided; undoneAt: Date }): Work[] {
  const { caseType, officerId } = decision;
  return [
    { ...countDecided(decision), count: -1 },
    { what: 'undone', caseType, officerId, day: office().dayOf(undoneAt), count: 1 },
  ];
}
