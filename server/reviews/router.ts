import { procedureFor, router, STAFF } from '@/server/platform/trpc';
import { askForCase, endHold, listAskedFor, takeOverCase } from './hand-over/take-over';
import { claimInput, pageHoldInput, renewPagesInput } from './schema';
import { claimCase, releaseHold, renewHold, renewPages } from './service';

export const reviewsRouter = router({
  claim: procedureFor(...STAFF)
    .input(pageHoldInput)
    .mutation(({ ctx, input }) => claimCase({ actor: ctx.actor, ...input })),
  renew: procedureFor(...STAFF)
    .input(pageHoldInput)
    .mutation(({ ctx, input }) => renewHold({ actor: ctx.actor, ...input })),
  renewPages: procedureFor(...STAFF)
    .input(renewPagesInput)
    .mutation(({ ctx, input }) => renewPages({ actor: ctx.actor, ...input })),
  release: procedureFor(...STAFF)
    .input(claimInput)
    .mutation(({ ctx, input }) => releaseHold({ actor: ctx.actor, ...input })),
  askFor: procedureFor(...STAFF)
    .input(claimInput)
    .mutation(({ ctx, input }) => askForCase({ actor: ctx.actor, ...input })),
  askedFor: procedureFor('supervisor').query(({ ctx }) => listAskedFor({ actor: ctx.actor })),
  end: procedureFor('supervisor')
    .input(claimInput)
    .mutation(({ ctx, input }) => endHold({ actor: ctx.actor, ...input })),
  takeOver: procedureFor('supervisor')
    .input(claimInput)
    .mutation(({ ctx, input }) => takeOverCase({ actor: ctx.actor, ...input })),
});
