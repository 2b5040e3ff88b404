import { procedureFor, router } from '@/server/platform/trpc';
import { answerItemInput, placeDocumentInput } from './schema';
import { answerItem, placeDocument } from './service';

/** What claimants do about an officer's request before they send their answer. */
export const requestsRouter = router({
  answerItem: procedureFor('claimant')
    .input(answerItemInput)
    .mutation(({ ctx, input }) => answerItem({ actor: ctx.actor, input })),
  placeDocument: procedureFor('claimant')
    .input(placeDocumentInput)
    .mutation(({ ctx, input }) => placeDocument({ actor: ctx.actor, input })),
});
