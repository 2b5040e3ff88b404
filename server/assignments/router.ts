import { byReferenceInput } from '@/server/platform/case-reference';
import { procedureFor, router, STAFF } from '@/server/platform/trpc';
import { listCandidates } from './giving/list-candidates';
import { assignInput, listAssignmentsInput, referInput, takeBackInput } from './schema';
import { assignCases, referCase, takeCasesBack } from './service';
import { listAssignments, listOwnAssignments } from './view';

export const assignmentsRouter = router({
  list: procedureFor('supervisor')
    .input(listAssignmentsInput)
    .query(({ ctx, input }) => listAssignments({ actor: ctx.actor, input })),
  mine: procedureFor(...STAFF).query(({ ctx }) => listOwnAssignments({ actor: ctx.actor })),
  candidates: procedureFor(...STAFF)
    .input(byReferenceInput)
    .query(({ ctx, input }) => listCandidates({ actor: ctx.actor, ...input })),
  assign: procedureFor('supervisor')
    .input(assignInput)
    .mutation(({ ctx, input }) => assignCases({ actor: ctx.actor, input })),
  takeBack: procedureFor('supervisor')
    .input(takeBackInput)
    .mutation(({ ctx, input }) => takeCasesBack({ actor: ctx.actor, input })),
  refer: procedureFor(...STAFF)
    .input(referInput)
    .mutation(({ ctx, input }) => referCase({ actor: ctx.actor, input })),
});
