import { byReferenceInput } from '@/server/platform/case-reference';
import { procedureFor, router } from '@/server/platform/trpc';
import { holdInput, liftHoldInput, retentionListInput } from './schema';
import { eraseAgain, holdCase, liftHold } from './service';
import { listRetention, readCaseRetention, readLastNight } from './view';

export const retentionRouter = router({
  ofCase: procedureFor('officer', 'supervisor')
    .input(byReferenceInput)
    .query(({ ctx, input }) => readCaseRetention({ actor: ctx.actor, ...input })),
  list: procedureFor('supervisor')
    .input(retentionListInput)
    .query(({ input }) => listRetention({ input })),
  lastNight: procedureFor('supervisor').query(() => readLastNight()),
  hold: procedureFor('supervisor')
    .input(holdInput)
    .mutation(({ ctx, input }) => holdCase({ actor: ctx.actor, input })),
  lift: procedureFor('supervisor')
    .input(liftHoldInput)
    .mutation(({ ctx, input }) => liftHold({ actor: ctx.actor, input })),
  again: procedureFor('supervisor')
    .input(byReferenceInput)
    .mutation(({ ctx, input }) => eraseAgain({ actor: ctx.actor, ...input })),
});
