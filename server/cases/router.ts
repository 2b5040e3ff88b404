import { ANYONE_SIGNED_IN, procedureFor, router } from '@/server/platform/trpc';
import { byReferenceInput, createCaseInput, listCasesInput, submitCaseInput } from './schema';
import { createCase, describeCaseTypes, listOwnCases, submitCase, withdrawCase } from './service';
import { readCase } from './view';

export const casesRouter = router({
  types: procedureFor(...ANYONE_SIGNED_IN).query(() => describeCaseTypes()),
  create: procedureFor('claimant')
    .input(createCaseInput)
    .mutation(({ ctx, input }) => createCase({ actor: ctx.actor, input })),
  list: procedureFor('claimant')
    .input(listCasesInput)
    .query(({ ctx, input }) => listOwnCases({ actor: ctx.actor, input })),
  byReference: procedureFor(...ANYONE_SIGNED_IN)
    .input(byReferenceInput)
    .query(({ ctx, input }) => readCase({ actor: ctx.actor, ...input })),
  submit: procedureFor('claimant')
    .input(submitCaseInput)
    .mutation(({ ctx, input }) => submitCase({ actor: ctx.actor, input })),
  withdraw: procedureFor('claimant')
    .input(byReferenceInput)
    .mutation(({ ctx, input }) => withdrawCase({ actor: ctx.actor, ...input })),
});
