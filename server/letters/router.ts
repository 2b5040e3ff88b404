import { byReferenceInput } from '@/server/platform/case-reference';
import { procedureFor, router, STAFF } from '@/server/platform/trpc';
import { leaveCase } from './leaving/leave-case';
import { leaveInput, previewLetterInput, saveLetterInput } from './schema';
import { previewDecisionLetter, readLetter, saveLetter } from './service';

export const lettersRouter = router({
  current: procedureFor(...STAFF)
    .input(byReferenceInput)
    .query(({ ctx, input }) => readLetter({ actor: ctx.actor, ...input })),
  /** What a decision would send, before it is made. */
  forDecision: procedureFor(...STAFF)
    .input(previewLetterInput)
    .query(({ ctx, input }) => previewDecisionLetter({ actor: ctx.actor, input })),
  save: procedureFor(...STAFF)
    .input(saveLetterInput)
    .mutation(({ ctx, input }) => saveLetter({ actor: ctx.actor, input })),
});

/** Part of the procedures that are called `reviews`. */
export const leavingRouter = router({
  /** Release as a page sends it that is left. */
  leave: procedureFor(...STAFF)
    .input(leaveInput)
    .mutation(({ ctx, input }) => leaveCase({ actor: ctx.actor, input })),
});
