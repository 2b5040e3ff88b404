import { type CaseView, readCase } from '@/server/case-view/view';
import { findVisibleCase } from '@/server/cases/access';
import { AppError } from '@/server/platform/errors';
import { listenTo, QUEUE_TOPIC } from '@/server/platform/live-events';
import type { Actor } from '@/server/platform/trpc';
import { type Stream, watchAllowed } from './access';
import type { TopicsInput } from './schema';

/** One thing that a page shows. Each event is whole, so a missed one does no harm. */
export type LiveEvent =
  | { kind: 'case'; reference: string; view: CaseView }
  /** The person may not see this case, or it does not exist: nothing more comes for it. */
  | { kind: 'refused'; reference: string }
  /** The queue has changed: whoever hears it reads the queue again. */
  | { kind: 'queue' };

/** Fails when the person signs out, which may be in another window long after the stream began, or gets another role. */
export async function* streamCase({ ctx, reference, caseId, signal }: Stream & { reference: string; caseId: string }) {
  const { actor } = ctx;
  const allowed = watchAllowed({ ctx, signal });
  try {
    // Listening starts before the first read, so that nothing falls between them.
    const changes = await listenTo({ topics: [caseId], signal: allowed.signal });
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

/** Every case as it is now and whatever changes after that. Fails like `streamCase`. */
export async function* streamTopics({
  ctx,
  references,
  queue,
  signal,
}: Stream & TopicsInput): AsyncGenerator<LiveEvent> {
  const { actor } = ctx;
  const allowed = watchAllowed({ ctx, signal });
  try {
    const watched = new Map<string, string>();
    for (const reference of new Set(references)) {
      const id = await findCaseId({ actor, reference });
      if (id) watched.set(id, reference);
      else yield { kind: 'refused', reference };
    }
    const topics = [...watched.keys(), ...(queue ? [QUEUE_TOPIC] : [])];
    const changes = await listenTo({ topics, signal: allowed.signal });
    for (const reference of watched.values()) yield await readEvent({ actor, reference });
    if (queue) yield { kind: 'queue' };
    for await (const changed of changes) {
      await allowed.assert();
      for (const topic of changed) {
        if (topic === QUEUE_TOPIC) yield { kind: 'queue' };
        const reference = watched.get(topic);
        if (!reference) continue;
        const event = await readEvent({ actor, reference });
        if (event.kind === 'refused') watched.delete(topic);
        yield event;
      }
    }
    await allowed.assert();
  } finally {
    allowed.stop();
  }
}

/** A case that the person may see no more, as one that turns out to be their own, is refused from then on. */
async function readEvent({ actor, reference }: { actor: Actor; reference: string }): Promise<LiveEvent> {
  try {
    return { kind: 'case', reference, view: await readCase({ actor, reference }) };
  } catch (error) {
    if (isRefusal(error)) return { kind: 'refused', reference };
    throw error;
  }
}

async function findCaseId({ actor, reference }: { actor: Actor; reference: string }): Promise<string | null> {
  try {
    return (await findVisibleCase({ actor, reference })).id;
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}

const isRefusal = (error: unknown): boolean =>
  error instanceof AppError && (error.code === 'not_found' || error.code === 'forbidden');
