import { byReferenceInput } from '@/server/platform/case-reference';
import { ANYONE_SIGNED_IN, procedureFor, router } from '@/server/platform/trpc';
import { readGrounds } from './grounds/read-grounds';
import { readCase } from './view';

/** Part of the procedures that are called `cases`. */
export const caseViewRouter = router({
  byReference: procedureFor(...ANYONE_SIGNED_IN)
    .input(byReferenceInput)
    .query(({ ctx, input }) => readCase({ actor: ctx.actor, ...input })),
  /** What a decision that was sent rests on, for the claimant to read. */
  grounds: procedureFor('claimant')
    .input(byReferenceInput)
    .query(({ ctx, input }) => readGrounds({ actor: ctx.actor, ...input })),
});
