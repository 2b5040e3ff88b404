import { procedureFor, router } from '@/server/platform/trpc';
import { listOfficers, setCaseTypes } from './officers';
import { listOfficersInput, setCaseTypesInput } from './schema';

export const accountsRouter = router({
  officers: procedureFor('supervisor')
    .input(listOfficersInput)
    .query(({ input }) => listOfficers(input)),
  setCaseTypes: procedureFor('supervisor')
    .input(setCaseTypesInput)
    .mutation(({ ctx, input }) => setCaseTypes({ actor: ctx.actor, input })),
});
