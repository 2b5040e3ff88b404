import { byReferenceInput } from '@/server/platform/case-reference';
import { procedureFor, router, STAFF } from '@/server/platform/trpc';
import { timelineInput } from './schema';
import { noteSeen } from './service';
import { readTimeline } from './view';

export const timelineRouter = router({
  timeline: procedureFor(...STAFF)
    .input(timelineInput)
    .query(({ ctx, input }) => readTimeline({ actor: ctx.actor, input })),
  noteSeen: procedureFor(...STAFF)
    .input(byReferenceInput)
    .mutation(({ ctx, input }) => noteSeen({ actor: ctx.actor, ...input })),
});
