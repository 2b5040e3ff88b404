import { procedureFor, router } from '@/server/platform/trpc';
import { inviteInput, listPeopleInput, personInput, setRoleInput } from './schema';
import { endAccess, inviteAgain, invitePerson, setRole } from './service';
import { listPeople } from './view';

/** Who works here. Supervisors alone see to it, and none of them to their own account. */
export const peopleRouter = router({
  list: procedureFor('supervisor')
    .input(listPeopleInput)
    .query(({ ctx, input }) => listPeople({ actor: ctx.actor, input })),
  invite: procedureFor('supervisor')
    .input(inviteInput)
    .mutation(({ ctx, input }) => invitePerson({ actor: ctx.actor, input })),
  inviteAgain: procedureFor('supervisor')
    .input(personInput)
    .mutation(({ ctx, input }) => inviteAgain({ actor: ctx.actor, ...input })),
  setRole: procedureFor('supervisor')
    .input(setRoleInput)
    .mutation(({ ctx, input }) => setRole({ actor: ctx.actor, input })),
  endAccess: procedureFor('supervisor')
    .input(personInput)
    .mutation(({ ctx, input }) => endAccess({ actor: ctx.actor, ...input })),
});
