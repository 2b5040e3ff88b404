import { TRPCError } from '@trpc/server';
import { findVisibleCase } from '@/server/cases/access';
import { byReferenceInput } from '@/server/cases/schema';
import { readCase } from '@/server/cases/view';
import { listenToCase, listenToQueue } from '@/server/platform/live-events';
import { type Actor, ANYONE_SIGNED_IN, procedureFor, router, STAFF } from '@/server/platform/trpc';

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
    const stop = signal ?? new AbortController().signal;
    for await (const _ of await listenToQueue({ signal: stop })) {
      await assertSignedIn(ctx);
      yield { at: new Date() };
    }
  }),
});

type StreamContext = { actor: Actor; isStillSignedIn: () => Promise<boolean> };

/** Within a stream there is no middleware left to translate our own errors. */
async function assertSignedIn(ctx: StreamContext): Promise<void> {
  if (!(await ctx.isStillSignedIn())) throw new TRPCError({ code: 'UNAUTHORIZED', message: 'Sign in to continue.' });
}

type CaseStream = {
  ctx: StreamContext;
  reference: string;
  caseId: string;
  signal: AbortSignal | undefined;
};

/** Fails when the person signs out, which may be in another window long after the stream began. */
async function* streamCase({ ctx, reference, caseId, signal }: CaseStream) {
  const { actor } = ctx;
  // Listening starts before the first read, so that nothing falls between them.
  const changes = await listenToCase({ caseId, signal: signal ?? new AbortController().signal });
  yield await readCase({ actor, reference });
  for await (const _ of changes) {
    await assertSignedIn(ctx);
    yield await readCase({ actor, reference });
  }
}
