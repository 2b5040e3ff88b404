import { procedureFor, router } from '@/server/platform/trpc';
import { liftConflict, listBlocked } from './known/lift-conflict';
import { liftInput } from './schema';

export const conflictsRouter = router({
  /** Waiting cases that no officer of their kind may take. */
  blocked: procedureFor('supervisor').query(({ ctx }) => listBlocked({ actor: ctx.actor })),
  lift: procedureFor('supervisor')
    .input(liftInput)
    .mutation(({ ctx, input }) => liftConflict({ actor: ctx.actor, input })),
});
