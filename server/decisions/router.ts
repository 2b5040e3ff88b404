import { byReferenceInput } from '@/server/platform/case-reference';
import { procedureFor, router, STAFF } from '@/server/platform/trpc';
import { decideInput } from './schema';
import { undoDecision } from './sending/undo-decision';
import { decideCase, readApprovalBlocks } from './service';

/** Part of the procedures that are called `reviews`. */
export const decisionsRouter = router({
  /** What an approval of the current draft would be refused for. */
  approvalBlocks: procedureFor(...STAFF)
    .input(byReferenceInput)
    .query(({ ctx, input }) => readApprovalBlocks({ actor: ctx.actor, ...input })),
  decide: procedureFor(...STAFF)
    .input(decideInput)
    .mutation(({ ctx, input }) => decideCase({ actor: ctx.actor, input })),
  undo: procedureFor(...STAFF)
    .input(byReferenceInput)
    .mutation(({ ctx, input }) => undoDecision({ actor: ctx.actor, ...input })),
});
