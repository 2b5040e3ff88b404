import { procedureFor, router } from '@/server/platform/trpc';
import { listCases } from './lists/list-cases';
import { casesInput, periodInput } from './schema';
import { readWorkload } from './view';

export const workloadRouter = router({
  overview: procedureFor('supervisor')
    .input(periodInput)
    .query(({ input }) => readWorkload({ input })),
  cases: procedureFor('supervisor')
    .input(casesInput)
    .query(({ ctx, input }) => listCases({ actor: ctx.actor, input })),
});
