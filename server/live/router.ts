import { findVisibleCase } from '@/server/cases/access';
import { byReferenceInput } from '@/server/platform/case-reference';
import { AppError } from '@/server/platform/errors';
import { ANYONE_SIGNED_IN, procedureFor, router } from '@/server/platform/trpc';
import { topicsInput } from './schema';
import { streamCase, streamTopics } from './service';
import { keepPlace, takePlace } from './standing/take-place';

export const liveRouter = router({
  /** The case as it is now, and again after each change. Each event is whole, so a missed one does no harm. */
  onCase: procedureFor(...ANYONE_SIGNED_IN)
    .input(byReferenceInput)
    .subscription(async ({ ctx, input, signal }) => {
      // Before the stream begins, so that a refusal is answered like any other procedure's.
      const { id: caseId } = await findVisibleCase({ actor: ctx.actor, reference: input.reference });
      const leave = takePlace({ userId: ctx.actor.userId, signal });
      return keepPlace(streamCase({ ctx, reference: input.reference, caseId, signal }), leave);
    }),
  /** All that the pages of one browser show, over one connection: cases as `onCase` gives them, and a tick when the queue has changed. */
  onTopics: procedureFor(...ANYONE_SIGNED_IN)
    .input(topicsInput)
    .subscription(({ ctx, input, signal }) => {
      if (input.queue && ctx.actor.role === 'claimant')
        throw new AppError('forbidden', 'Your account may not watch the queue.');
      const leave = takePlace({ userId: ctx.actor.userId, signal });
      return keepPlace(streamTopics({ ctx, ...input, signal }), leave);
    }),
});
