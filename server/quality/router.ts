import { procedureFor, router } from '@/server/platform/trpc';
import { figuresInput, planSchema } from './schema';
import { changePlan } from './service';
import { readFigures, readPlan } from './view';

export const qualityRouter = router({
  plan: procedureFor('supervisor').query(() => readPlan()),
  changePlan: procedureFor('supervisor')
    .input(planSchema)
    .mutation(({ ctx, input }) => changePlan({ actor: ctx.actor, plan: input })),
  figures: procedureFor('supervisor')
    .input(figuresInput)
    .query(({ input }) => readFigures(input)),
});
