import { procedureFor, router, STAFF } from '@/server/platform/trpc';
import { addNoteInput, listNotesInput } from './schema';
import { addNote } from './service';
import { listNotes } from './view';

export const notesRouter = router({
  list: procedureFor(...STAFF)
    .input(listNotesInput)
    .query(({ ctx, input }) => listNotes({ actor: ctx.actor, input })),
  add: procedureFor(...STAFF)
    .input(addNoteInput)
    .mutation(({ ctx, input }) => addNote({ actor: ctx.actor, input })),
});
