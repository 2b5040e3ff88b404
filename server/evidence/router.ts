import { procedureFor, router } from '@/server/platform/trpc';
import { sayEvidenceInput } from './schema';
import { sayEvidence } from './service';

export const evidenceRouter = router({
  /** Which evidence a document serves, as its claimant says. */
  say: procedureFor('claimant')
    .input(sayEvidenceInput)
    .mutation(({ ctx, input }) => sayEvidence({ actor: ctx.actor, input })),
});
