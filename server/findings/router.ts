import { byReferenceInput } from '@/server/platform/case-reference';
import { procedureFor, router, STAFF } from '@/server/platform/trpc';
import { addFindingInput, changeFindingInput, judgeInput, removeFindingInput, takeBackInput } from './schema';
import { addFinding, changeFinding, judgeFinding, removeFinding, takeBackJudgement } from './service';
import { readFindingJudgements } from './view';

export const findingsRouter = router({
  judgements: procedureFor(...STAFF)
    .input(byReferenceInput)
    .query(({ ctx, input }) => readFindingJudgements({ actor: ctx.actor, ...input })),
  judge: procedureFor(...STAFF)
    .input(judgeInput)
    .mutation(({ ctx, input }) => judgeFinding({ actor: ctx.actor, input })),
  takeBack: procedureFor(...STAFF)
    .input(takeBackInput)
    .mutation(({ ctx, input }) => takeBackJudgement({ actor: ctx.actor, input })),
  add: procedureFor(...STAFF)
    .input(addFindingInput)
    .mutation(({ ctx, input }) => addFinding({ actor: ctx.actor, input })),
  change: procedureFor(...STAFF)
    .input(changeFindingInput)
    .mutation(({ ctx, input }) => changeFinding({ actor: ctx.actor, input })),
  remove: procedureFor(...STAFF)
    .input(removeFindingInput)
    .mutation(({ ctx, input }) => removeFinding({ actor: ctx.actor, input })),
});
