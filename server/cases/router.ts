import { byReferenceInput } from '@/server/platform/case-reference';
import { ANYONE_SIGNED_IN, procedureFor, router } from '@/server/platform/trpc';
import { createCaseInput, listCasesInput, submitCaseInput } from './schema';
import { createCase, describeCaseTypes, listOwnCases, submitCase, withdrawCase } from './service';

export const casesRouter = router({
  types: procedureFor(...ANYONE_SIGNED_IN).query(({ ctx }) => describeCaseTypes({ locale: ctx.actor.language })),
  create: procedureFor('claimant')
    .input(createCaseInput)
    .mutation(({ ctx, input }) => createCase({ actor: ctx.actor, input })),
  list: procedureFor('claimant')
    .input(listCasesInput)
    .query(({ ctx, input }) => listOwnCases({ actor: ctx.actor, input })),
  submit: procedureFor('claimant')
    .input(submitCaseInput)
    .mutation(({ ctx, input }) => submitCase({ actor: ctx.actor, input })),
  withdraw: procedureFor('claimant')
    .input(byReferenceInput)
    .mutation(({ ctx, input }) => withdrawCase({ actor: ctx.actor, ...input })),
});
