import { noteAccess } from '@/server/audit/service';
import { byReferenceInput } from '@/server/platform/case-reference';
import { ANYONE_SIGNED_IN, procedureFor, router } from '@/server/platform/trpc';
import { readGrounds } from './grounds/read-grounds';
import { readCase } from './view';

/** Part of the procedures that are called `cases`. */
export const caseViewRouter = router({
  byReference: procedureFor(...ANYONE_SIGNED_IN)
    .input(byReferenceInput)
    .query(async ({ ctx, input }) => {
      const view = await readCase({ actor: ctx.actor, ...input });
      await noteAccess({ actor: ctx.actor, action: 'case_opened', data: { caseId: view.id } });
      return view;
    }),
  /** What a decision that was sent rests on, for the claimant to read. */
  grounds: procedureFor('claimant')
    .input(byReferenceInput)
    .query(({ ctx, input }) => readGrounds({ actor: ctx.actor, ...input })),
});
