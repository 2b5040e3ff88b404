import { procedureFor, router, STAFF } from '@/server/platform/trpc';
import { readChanges } from './changes';
import { readCounts } from './counts';
import { decideCase, readApprovalBlocks } from './decide';
import { leaveCase } from './leave';
import { claimNext, findUpNext } from './next';
import { readQueue } from './queue';
import { nextInput, queueChangesInput, queueInput, upNextInput } from './queue-schema';
import { claimInput, decideInput, leaveInput, pageHoldInput, renewPagesInput } from './schema';
import { claimCase, releaseHold, renewHold, renewPages } from './service';
import { askForCase, endHold, listAskedFor, takeOverCase } from './take-over';
import { undoDecision } from './undo';

export const reviewsRouter = router({
  queue: procedureFor(...STAFF)
    .input(queueInput)
    .query(({ ctx, input }) => readQueue({ officerId: ctx.actor.userId, input })),
  changes: procedureFor(...STAFF)
    .input(queueChangesInput)
    .query(({ ctx, input }) => readChanges({ officerId: ctx.actor.userId, input })),
  counts: procedureFor(...STAFF).query(({ ctx }) => readCounts({ actor: ctx.actor })),
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
  /** Release as a page sends it that is left. */
  leave: procedureFor(...STAFF)
    .input(leaveInput)
    .mutation(({ ctx, input }) => leaveCase({ actor: ctx.actor, input })),
  next: procedureFor(...STAFF)
    .input(nextInput)
    .mutation(({ ctx, input }) => claimNext({ actor: ctx.actor, ...input })),
  upNext: procedureFor(...STAFF)
    .input(upNextInput)
    .query(({ ctx, input }) => findUpNext({ actor: ctx.actor, input })),
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
  /** What an approval of the current draft would be refused for. */
  approvalBlocks: procedureFor(...STAFF)
    .input(claimInput)
    .query(({ ctx, input }) => readApprovalBlocks({ actor: ctx.actor, ...input })),
  decide: procedureFor(...STAFF)
    .input(decideInput)
    .mutation(({ ctx, input }) => decideCase({ actor: ctx.actor, input })),
  undo: procedureFor(...STAFF)
    .input(claimInput)
    .mutation(({ ctx, input }) => undoDecision({ actor: ctx.actor, ...input })),
});
