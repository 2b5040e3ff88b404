import { byReferenceInput } from '@/server/platform/case-reference';
import { ANYONE_SIGNED_IN, procedureFor, router } from '@/server/platform/trpc';
import { readFigures } from './figures/read-figures';
import { figuresInput, sendInput } from './schema';
import { beginReconsideration, sendReconsideration } from './service';
import { readChance, readReconsideration } from './view';

export const reconsiderationsRouter = router({
  /** Of a decided case: whether another look can be asked for, until when, and at which reasons. */
  chance: procedureFor('claimant')
    .input(byReferenceInput)
    .query(({ ctx, input }) => readChance({ actor: ctx.actor, ...input })),
  /** Of the case that asks for another look: the first decision, and what is said to be wrong. Null for any other case. */
  byReference: procedureFor(...ANYONE_SIGNED_IN)
    .input(byReferenceInput)
    .query(({ ctx, input }) => readReconsideration({ actor: ctx.actor, ...input })),
  /** How many wait, and what came of those decided in a period. */
  figures: procedureFor('supervisor')
    .input(figuresInput)
    .query(({ input }) => readFigures(input)),
  begin: procedureFor('claimant')
    .input(byReferenceInput)
    .mutation(({ ctx, input }) => beginReconsideration({ actor: ctx.actor, ...input })),
  send: procedureFor('claimant')
    .input(sendInput)
    .mutation(({ ctx, input }) => sendReconsideration({ actor: ctx.actor, input })),
});
