import { procedureFor, router, STAFF } from '@/server/platform/trpc';
import { addFactInput, judgeFactInput, removeFactInput, takeBackFactInput } from './schema';
import { addFact, judgeFact, removeFact, takeBackFact } from './service';

/** All by the officer, or supervisor, who holds the case. */
export const factVerdictsRouter = router({
  judge: procedureFor(...STAFF)
    .input(judgeFactInput)
    .mutation(({ ctx, input }) => judgeFact({ actor: ctx.actor, input })),
  takeBack: procedureFor(...STAFF)
    .input(takeBackFactInput)
    .mutation(({ ctx, input }) => takeBackFact({ actor: ctx.actor, input })),
  add: procedureFor(...STAFF)
    .input(addFactInput)
    .mutation(({ ctx, input }) => addFact({ actor: ctx.actor, input })),
  remove: procedureFor(...STAFF)
    .input(removeFactInput)
    .mutation(({ ctx, input }) => removeFact({ actor: ctx.actor, input })),
});
