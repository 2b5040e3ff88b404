import { byReferenceInput } from '@/server/platform/case-reference';
import { procedureFor, router } from '@/server/platform/trpc';
import { endPhoneLink, makePhoneLink } from './service';
import { readPhoneLink } from './view';

/** A claimant's phone as the camera of a case that is open on a computer. */
export const phoneLinksRouter = router({
  make: procedureFor('claimant')
    .input(byReferenceInput)
    .mutation(({ ctx, input }) => makePhoneLink({ actor: ctx.actor, origin: ctx.origin, ...input })),
  state: procedureFor('claimant')
    .input(byReferenceInput)
    .query(({ ctx, input }) => readPhoneLink({ actor: ctx.actor, ...input })),
  end: procedureFor('claimant')
    .input(byReferenceInput)
    .mutation(({ ctx, input }) => endPhoneLink({ actor: ctx.actor, ...input })),
});
