import { byReferenceInput } from '@/server/cases/schema';
import { procedureFor, router, STAFF } from '@/server/platform/trpc';
import { timelineInput } from './schema';
import { noteSeen, readTimeline } from './view';

export const auditRouter = router({
  timeline: procedureFor(...STAFF)
    .input(timelineInput)
    .query(({ ctx, input }) => readTimeline({ actor: ctx.actor, input })),
  noteSeen: procedureFor(...STAFF)
    .input(byReferenceInput)
    .mutation(({ ctx, input }) => noteSeen({ actor: ctx.actor, ...input })),
});
