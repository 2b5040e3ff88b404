import { documentInput } from '@/server/documents/schema';
import { ANYONE_SIGNED_IN, procedureFor, router } from '@/server/platform/trpc';
import { liftBudget } from './acts/lift-budget';
import { describePause, pauseReading, resumeReading } from './acts/pause-reading';
import { readOverview } from './figures/read-overview';
import { failedInput, pauseInput, redraftInput, retryAllInput } from './schema';
import { redraftAll, retryAll, retryOne } from './service';
import { listFailed } from './view';

export const operationsRouter = router({
  overview: procedureFor('supervisor').query(() => readOverview()),
  failed: procedureFor('supervisor')
    .input(failedInput)
    .query(({ ctx, input }) => listFailed({ actor: ctx.actor, input })),
  retry: procedureFor('supervisor')
    .input(documentInput)
    .mutation(({ ctx, input }) => retryOne({ actor: ctx.actor, ...input })),
  retryAll: procedureFor('supervisor')
    .input(retryAllInput)
    .mutation(({ ctx, input }) => retryAll({ actor: ctx.actor, input })),
  redraft: procedureFor('supervisor')
    .input(redraftInput)
    .mutation(({ ctx, input }) => redraftAll({ actor: ctx.actor, input })),
  liftBudget: procedureFor('supervisor').mutation(({ ctx }) => liftBudget({ actor: ctx.actor })),
  pause: procedureFor('supervisor')
    .input(pauseInput)
    .mutation(({ ctx, input }) => pauseReading({ actor: ctx.actor, input })),
  resume: procedureFor('supervisor').mutation(({ ctx }) => resumeReading({ actor: ctx.actor })),
  /** For everybody who waits: whether, and since when, nothing new is read. Who did it and why is the staff's to know. */
  pauseState: procedureFor(...ANYONE_SIGNED_IN).query(({ ctx }) => describePause({ actor: ctx.actor })),
});
