import { procedureFor, router, STAFF } from '@/server/platform/trpc';
import { decideCase } from './decide';
import { readQueue } from './queue';
import { claimInput, decideInput, nextInput, queueInput } from './schema';
import { claimCase, claimNext, releaseHold, renewHold } from './service';

export const reviewsRouter = router({
  queue: procedureFor(...STAFF)
    .input(queueInput)
    .query(({ ctx, input }) => readQueue({ officerId: ctx.actor.userId, input })),
  claim: procedureFor(...STAFF)
    .input(claimInput)
    .mutation(({ ctx, input }) => claimCase({ actor: ctx.actor, ...input })),
  renew: procedureFor(...STAFF)
    .input(claimInput)
    .mutation(({ ctx, input }) => renewHold({ actor: ctx.actor, ...input })),
  release: procedureFor(...STAFF)
    .input(claimInput)
    .mutation(({ ctx, input }) => releaseHold({ actor: ctx.actor, ...input })),
  next: procedureFor(...STAFF)
    .input(nextInput)
    .mutation(({ ctx, input }) => claimNext({ actor: ctx.actor, ...input })),
  decide: procedureFor(...STAFF)
    .input(decideInput)
    .mutation(({ ctx, input }) => decideCase({ actor: ctx.actor, input })),
});
