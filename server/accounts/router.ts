import { procedureFor, router } from '@/server/platform/trpc';
import { listOfficersInput, setCaseTypesInput } from './schema';
import { listOfficers, setCaseTypes } from './service';

export const accountsRouter = router({
  officers: procedureFor('supervisor')
    .input(listOfficersInput)
    .query(({ input }) => listOfficers(input)),
  setCaseTypes: procedureFor('supervisor')
    .input(setCaseTypesInput)
    .mutation(({ ctx, input }) => setCaseTypes({ actor: ctx.actor, input })),
});
