import { byReferenceInput } from '@/server/cases/schema';
import { procedureFor, router, STAFF } from '@/server/platform/trpc';
import { listDrafts, readCurrentDraft } from './view';

export const draftsRouter = router({
  current: procedureFor(...STAFF)
    .input(byReferenceInput)
    .query(({ ctx, input }) => readCurrentDraft({ actor: ctx.actor, ...input })),
  history: procedureFor(...STAFF)
    .input(byReferenceInput)
    .query(({ ctx, input }) => listDrafts({ actor: ctx.actor, ...input })),
});
