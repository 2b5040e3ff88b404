import { procedureFor, router, STAFF } from '@/server/platform/trpc';
import { askForCase, endReview, listAskedFor, takeOverCase } from './hand-over/take-over';
import { claimInput, pageReviewInput, renewPagesInput } from './schema';
import { claimCase, releaseReview, renewPages, renewReview } from './service';

export const reviewsRouter = router({
  claim: procedureFor(...STAFF)
    .input(pageReviewInput)
    .mutation(({ ctx, input }) => claimCase({ actor: ctx.actor, ...input })),
  renew: procedureFor(...STAFF)
    .input(pageReviewInput)
    .mutation(({ ctx, input }) => renewReview({ actor: ctx.actor, ...input })),
  renewPages: procedureFor(...STAFF)
    .input(renewPagesInput)
    .mutation(({ ctx, input }) => renewPages({ actor: ctx.actor, ...input })),
  release: procedureFor(...STAFF)
    .input(claimInput)
    .mutation(({ ctx, input }) => releaseReview({ actor: ctx.actor, ...input })),
  askFor: procedureFor(...STAFF)
    .input(claimInput)
    .mutation(({ ctx, input }) => askForCase({ actor: ctx.actor, ...input })),
  askedFor: procedureFor('supervisor').query(({ ctx }) => listAskedFor({ actor: ctx.actor })),
  end: procedureFor('supervisor')
    .input(claimInput)
    .mutation(({ ctx, input }) => endReview({ actor: ctx.actor, ...input })),
  takeOver: procedureFor('supervisor')
    .input(claimInput)
    .mutation(({ ctx, input }) => takeOverCase({ actor: ctx.actor, ...input })),
});
