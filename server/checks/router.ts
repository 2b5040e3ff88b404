import { procedureFor, router, STAFF } from '@/server/platform/trpc';
import { byDecisionInput, checkInput, checksInput, settleInput } from './schema';
import { checkDecision, settleCheck } from './service';
import { listChecks, readCheck } from './view';

export const checksRouter = router({
  list: procedureFor(...STAFF)
    .input(checksInput)
    .query(({ ctx, input }) => listChecks({ actor: ctx.actor, input })),
  byDecision: procedureFor(...STAFF)
    .input(byDecisionInput)
    .query(({ ctx, input }) => readCheck({ actor: ctx.actor, ...input })),
  make: procedureFor(...STAFF)
    .input(checkInput)
    .mutation(({ ctx, input }) => checkDecision({ actor: ctx.actor, input })),
  settle: procedureFor(...STAFF)
    .input(settleInput)
    .mutation(({ ctx, input }) => settleCheck({ actor: ctx.actor, input })),
});
