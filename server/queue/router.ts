import { procedureFor, router, STAFF } from '@/server/platform/trpc';
import { readCounts } from './lists/count-cases';
import { findCases } from './lists/find-cases';
import { readChanges } from './lists/read-changes';
import { findInput, nextInput, queueChangesInput, queueInput, upNextInput } from './schema';
import { claimNext, findUpNext } from './service';
import { readQueue } from './view';

/** Part of the procedures that are called `reviews`. */
export const queueRouter = router({
  queue: procedureFor(...STAFF)
    .input(queueInput)
    .query(({ ctx, input }) => readQueue({ actor: ctx.actor, input })),
  changes: procedureFor(...STAFF)
    .input(queueChangesInput)
    .query(({ ctx, input }) => readChanges({ officerId: ctx.actor.userId, input })),
  /** For going to a case from anywhere. */
  find: procedureFor(...STAFF)
    .input(findInput)
    .query(({ ctx, input }) => findCases({ actor: ctx.actor, typed: input.search })),
  counts: procedureFor(...STAFF).query(({ ctx }) => readCounts({ actor: ctx.actor })),
  next: procedureFor(...STAFF)
    .input(nextInput)
    .mutation(({ ctx, input }) => claimNext({ actor: ctx.actor, ...input })),
  upNext: procedureFor(...STAFF)
    .input(upNextInput)
    .query(({ ctx, input }) => findUpNext({ actor: ctx.actor, input })),
});
