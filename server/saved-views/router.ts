import { procedureFor, router, STAFF } from '@/server/platform/trpc';
import { arrangeInput, renameInput, savedViewInput, saveInput } from './schema';
import { arrangeViews, removeView, renameView, saveView } from './service';
import { listSavedViews } from './view';

/** Filters of the queue under names of one's own. Nobody sees another's. */
export const savedViewsRouter = router({
  list: procedureFor(...STAFF).query(({ ctx }) => listSavedViews({ actor: ctx.actor })),
  save: procedureFor(...STAFF)
    .input(saveInput)
    .mutation(({ ctx, input }) => saveView({ actor: ctx.actor, input })),
  rename: procedureFor(...STAFF)
    .input(renameInput)
    .mutation(({ ctx, input }) => renameView({ actor: ctx.actor, input })),
  arrange: procedureFor(...STAFF)
    .input(arrangeInput)
    .mutation(({ ctx, input }) => arrangeViews({ actor: ctx.actor, ...input })),
  remove: procedureFor(...STAFF)
    .input(savedViewInput)
    .mutation(({ ctx, input }) => removeView({ actor: ctx.actor, ...input })),
});
