import { TRPCError } from '@trpc/server';
import { findVisibleCase } from '@/server/cases/access';
import { byReferenceInput } from '@/server/cases/schema';
import { readCase } from '@/server/cases/view';
import { listenToCase, listenToQueue } from '@/server/platform/live-events';
import { type Actor, ANYONE_SIGNED_IN, procedureFor, router, STAFF } from '@/server/platform/trpc';
import { watchStanding } from './watch-standing';

export const liveRouter = router({
  /** The case as it is now, and again after each change. Each event is whole, so a missed one does no harm. */
  onCase: procedureFor(...ANYONE_SIGNED_IN)
    .input(byReferenceInput)
    .subscription(async ({ ctx, input, signal }) => {
      // Before the stream begins, so that a refusal is answered like any other procedure's.
      const { id: caseId } = await findVisibleCase({ actor: ctx.actor, reference: input.reference });
      return streamCase({ ctx, reference: input.reference, caseId, signal });
    }),
  /** A tick whenever the officers' queue has changed; whoever hears it reads the queue again. */
  onQueue: procedureFor(...STAFF).subscription(async function* ({ ctx, signal }) {
    const allowed = watchAllowed({ ctx, signal });
    try {
      for await (const _ of await listenToQueue({ signal: allowed.signal })) {
        await allowed.assert();
        yield { at: new Date() };
      }
      await allowed.assert();
    } finally {
      allowed.stop();
    }
  }),
});

type StreamContext = { actor: Actor; isStillSignedIn: () => Promise<boolean> };
type Stream = { ctx: StreamContext; signal: AbortSignal | undefined };

/**
 * Ends a stream within two seconds after its person has signed out, in whatever window, or has been given another role. Within a stream
 * there is no middleware left to translate our own errors.
 */
function watchAllowed({ ctx, signal }: Stream) {
  const refused = new AbortController();
  const stop = watchStanding({
    userId: ctx.actor.userId,
    onChange: async (role) => {
      if (role !== ctx.actor.role || !(await ctx.isStillSignedIn())) refused.abort();
    },
  });
  const ended = AbortSignal.any([refused.signal, ...(signal ? [signal] : [])]);
  if (ended.aborted) stop();
  else ended.addEventListener('abort', stop, { once: true });
  return {
    signal: ended,
    stop,
    assert: async () => {
      // Ended by whoever listened: nobody is left to be told anything.
      if (signal?.aborted) return;
      if (refused.signal.aborted || !(await ctx.isStillSignedIn()))
        throw new TRPCError({ code: 'UNAUTHORIZED', message: 'Sign in to continue.' });
    },
  };
}

type CaseStream = Stream & { reference: string; caseId: string };

async function* streamCase({ ctx, reference, caseId, signal }: CaseStream) {
  const { actor } = ctx;
  const allowed = watchAllowed({ ctx, signal });
  try {
    // Listening starts before the first read, so that nothing falls between them.
    const changes = await listenToCase({ caseId, signal: allowed.signal });
    yield await readCase({ actor, reference });
    for await (const _ of changes) {
      await allowed.assert();
      yield await readCase({ actor, reference });
    }
    await allowed.assert();
  } finally {
    allowed.stop();
  }
}
