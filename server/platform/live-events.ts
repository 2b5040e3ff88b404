import type { Relay } from 'bullmq';
import { z } from 'zod';
import { logger } from './logger';
import { openRelay } from './queue-backend';

/** Says that something about a case changed, never what: whoever hears it reads the database. */
const caseChangedSchema = z.object({ caseId: z.uuid(), queueChanged: z.boolean() });
export type CaseChanged = z.infer<typeof caseChangedSchema>;

type Hub = { relay: Relay; close: () => Promise<void>; topics: Map<Topic, Listeners> };
const scope = globalThis as { casedraftLive?: Promise<Hub> };

const CHANNEL = 'cases';

/** One relay a process; a relay that could not be opened is not kept. */
function hub(): Promise<Hub> {
  if (!scope.casedraftLive) {
    const opening = open();
    scope.casedraftLive = opening;
    opening.catch(() => {
      if (scope.casedraftLive === opening) scope.casedraftLive = undefined;
    });
  }
  return scope.casedraftLive;
}

async function open(): Promise<Hub> {
  const topics: Hub['topics'] = new Map();
  const { relay, close } = await openRelay(`casedraft-${process.pid}`);
  await relay.subscribe(`${CHANNEL}.*`, (message) => {
    const event = caseChangedSchema.parse(message.data);
    tell(topics.get(event.caseId));
    if (event.queueChanged) tell(topics.get(QUEUE_TOPIC));
  });
  return { relay, close, topics };
}

/**
 * Tells every process that a case changed. The change is already committed, so a lost message costs a moment's delay
 * (open pages read again by themselves), never data: a failure is logged and not thrown.
 */
export async function publishCaseChanged(event: { caseId: string; queueChanged?: boolean }): Promise<void> {
  try {
    const { relay } = await hub();
    await relay.publish(`${CHANNEL}.${event.caseId}`, {
      caseId: event.caseId,
      queueChanged: event.queueChanged ?? false,
    } satisfies CaseChanged);
  } catch (error) {
    logger().warn({ err: error, caseId: event.caseId }, 'live event not published');
  }
}

/** What may be listened to: a case, by its id, or the officers' queue as a whole. */
export type Topic = string;
export const QUEUE_TOPIC: Topic = 'queue';

/** Long enough to cost nothing, short enough that a page with a missed message is right before anyone wonders. */
const REREAD_MS = 10_000;
const REREAD_QUEUE_MS = 30_000;

/** Who listens to one topic, and the timer that tells all of them now and again, so that they read again together. */
type Listeners = { notes: Set<() => void>; timer: NodeJS.Timeout };

function tell(listeners: Pick<Listeners, 'notes'> | undefined): void {
  for (const note of listeners?.notes ?? []) note();
}

/** Gives what ends it. */
function listen({ topics, topic, note }: { topics: Hub['topics']; topic: Topic; note: () => void }): () => void {
  const listeners = topics.get(topic) ?? beginTopic(topic);
  topics.set(topic, listeners);
  listeners.notes.add(note);
  return () => {
    if (!listeners.notes.delete(note) || listeners.notes.size > 0) return;
    clearInterval(listeners.timer);
    topics.delete(topic);
  };
}

function beginTopic(topic: Topic): Listeners {
  const notes: Listeners['notes'] = new Set();
  return { notes, timer: setInterval(() => tell({ notes }), topic === QUEUE_TOPIC ? REREAD_QUEUE_MS : REREAD_MS) };
}

/**
 * Resolves once listening; the generator then yields the topics that have changed, and each of them now and again without a change, so
 * that a missed message heals itself. Changes that come while the reader is busy are one change.
 */
export async function listenTo({
  topics,
  signal,
}: {
  topics: readonly Topic[];
  signal: AbortSignal;
}): Promise<AsyncGenerator<ReadonlySet<Topic>>> {
  const { topics: all } = await hub();
  const latch = createLatch();
  let changed = new Set<Topic>();
  const stops = topics.map((topic) => {
    const note = () => {
      changed.add(topic);
      latch.set();
    };
    return listen({ topics: all, topic, note });
  });
  const stop = () => {
    for (const each of stops) each();
    latch.set();
  };
  if (signal.aborted) stop();
  else signal.addEventListener('abort', stop, { once: true });
  return (async function* () {
    try {
      for (;;) {
        await latch.wait();
        if (signal.aborted) return;
        const heard = changed;
        changed = new Set();
        yield heard;
      }
    } finally {
      stop();
    }
  })();
}

/** A flag that one reader waits for and takes down. */
function createLatch() {
  let isSet = false;
  let wake: (() => void) | undefined;
  return {
    set: () => {
      isSet = true;
      wake?.();
    },
    wait: async () => {
      if (!isSet)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      wake = undefined;
      isSet = false;
    },
  };
}

export async function closeLiveEvents(): Promise<void> {
  const opening = scope.casedraftLive;
  scope.casedraftLive = undefined;
  if (opening) await (await opening).close();
}
