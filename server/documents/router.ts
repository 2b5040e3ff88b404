import { ANYONE_SIGNED_IN, procedureFor, router, STAFF } from '@/server/platform/trpc';
import { registerDocument } from './files/register-document';
import { documentInput, pageInput, provideTextInput, requestUploadInput } from './schema';
import { provideText, removeDocument, requestUpload, resumeUpload, retryDocument } from './service';
import { readPages, readWords } from './view';

export const documentsRouter = router({
  requestUpload: procedureFor('claimant')
    .input(requestUploadInput)
    .mutation(({ ctx, input }) => requestUpload({ actor: ctx.actor, origin: ctx.origin, input })),
  /** Goes on with an upload that was broken off. */
  resumeUpload: procedureFor('claimant')
    .input(documentInput)
    .mutation(({ ctx, input }) => resumeUpload({ actor: ctx.actor, origin: ctx.origin, ...input })),
  register: procedureFor('claimant')
    .input(documentInput)
    .mutation(({ ctx, input }) => registerDocument({ actor: ctx.actor, ...input })),
  remove: procedureFor('claimant')
    .input(documentInput)
    .mutation(({ ctx, input }) => removeDocument({ actor: ctx.actor, ...input })),
  retry: procedureFor(...ANYONE_SIGNED_IN)
    .input(documentInput)
    .mutation(({ ctx, input }) => retryDocument({ actor: ctx.actor, ...input })),
  provideText: procedureFor(...STAFF)
    .input(provideTextInput)
    .mutation(({ ctx, input }) => provideText({ actor: ctx.actor, ...input })),
  /** The pages of one document, with their text and image addresses, for whoever may see the case. */
  pages: procedureFor(...ANYONE_SIGNED_IN)
    .input(documentInput)
    .query(({ ctx, input }) => readPages({ actor: ctx.actor, ...input })),
  /** Where the words of one page stand on its picture. */
  words: procedureFor(...STAFF)
    .input(pageInput)
    .query(({ ctx, input }) => readWords({ actor: ctx.actor, ...input })),
});
