import { byReferenceInput } from '@/server/cases/schema';
import { procedureFor, router, STAFF } from '@/server/platform/trpc';
import { saveLetterInput } from './schema';
import { readLetter, saveLetter } from './service';

export const lettersRouter = router({
  current: procedureFor(...STAFF)
    .input(byReferenceInput)
    .query(({ ctx, input }) => readLetter({ actor: ctx.actor, ...input })),
  save: procedureFor(...STAFF)
    .input(saveLetterInput)
    .mutation(({ ctx, input }) => saveLetter({ actor: ctx.actor, input })),
});
