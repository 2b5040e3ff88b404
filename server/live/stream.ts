import { TRPCError } from '@trpc/server';
import { findVisibleCase } from '@/server/cases/access';
import { type CaseView, readCase } from '@/server/cases/view';
import { AppError } from '@/server/platform/errors';
import { listenTo, QUEUE_TOPIC } from '@/server/platform/live-events';
import type { Actor } from '@/server/platform/trpc';
import type { TopicsInput } from './schema';

type StreamContext = { actor: Actor; isStillSignedIn: () => Promise<boolean> };
type Streamed = { ctx: StreamContext; signal: AbortSignal | undefined };

/** One thing that a page shows. Each event is whole, so a missed one does no harm. */
export type LiveEvent =
  | { kind: 'case'; reference: string; view: CaseView }
  /** The person may not see this case, or it does not exist: nothing more comes for it. */
  | { kind: 'refused'; reference: string }
  /** The queue has changed: whoever hears it reads the queue again. */
  | { kind: 'queue' };

/** Within a stream there is no middleware left to translate our own errors. */
async function assertSignedIn(ctx: StreamContext): Promise<void> {
  if (!(await ctx.isStillSignedIn())) throw new TRPCError({ code: 'UNAUTHORIZED', message: 'Sign in to continue.' });
}

/** Fails when the person signs out, which may be in another window long after the stream began. */
export async function* streamCase({
  ctx,
  reference,
  caseId,
  signal,
}: Streamed & { reference: string; caseId: string }) {
  const { actor } = ctx;
  // Listening starts before the first read, so that nothing falls between them.
  const changes = await listenTo({ topics: [caseId], signal: signal ?? new AbortController().signal });
  yield await readCase({ actor, reference });
  for await (const _ of changes) {
    await assertSignedIn(ctx);
    yield await readCase({ actor, reference });
  }
}

/** Every case as it is now and whatever changes after that. Fails like `streamCase`. */
export async function* streamTopics({
  ctx,
  references,
  queue,
  signal,
}: Streamed & TopicsInput): AsyncGenerator<LiveEvent> {
  const { actor } = ctx;
  const watched = new Map<string, string>();
  for (const reference of new Set(references)) {
    const id = await findCaseId({ actor, reference });
    if (id) watched.set(id, reference);
    else yield { kind: 'refused', reference };
  }
  const topics = [...watched.keys(), ...(queue ? [QUEUE_TOPIC] : [])];
  const changes = await listenTo({ topics, signal: signal ?? new AbortController().signal });
  for (const reference of watched.values())
    yield { kind: 'case', reference, view: await readCase({ actor, reference }) };
  if (queue) yield { kind: 'queue' };
  for await (const changed of changes) {
    await assertSignedIn(ctx);
    for (const topic of changed) {
      const reference = watched.get(topic);
      if (reference) yield { kind: 'case', reference, view: await readCase({ actor, reference }) };
      else yield { kind: 'queue' };
    }
  }
}

async function findCaseId({ actor, reference }: { actor: Actor; reference: string }): Promise<string | null> {
  try {
    return (await findVisibleCase({ actor, reference })).id;
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return null;
    throw error;
  }
}
