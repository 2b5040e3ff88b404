import { byReferenceInput } from '@/server/platform/case-reference';
import { procedureFor, router, STAFF } from '@/server/platform/trpc';
import { draftVersionInput } from './schema';
import { listDrafts, readCurrentDraft, readDraftVersion } from './view';

export const draftsRouter = router({
  current: procedureFor(...STAFF)
    .input(byReferenceInput)
    .query(({ ctx, input }) => readCurrentDraft({ actor: ctx.actor, ...input })),
  history: procedureFor(...STAFF)
    .input(byReferenceInput)
    .query(({ ctx, input }) => listDrafts({ actor: ctx.actor, ...input })),
  version: procedureFor(...STAFF)
    .input(draftVersionInput)
    .query(({ ctx, input }) => readDraftVersion({ actor: ctx.actor, ...input })),
});
