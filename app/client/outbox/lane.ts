import { isRefusal } from '../query-client';
import { withinTime } from '../within-time';
import { type Entry, nextEntry, withoutRefused } from './entry';

/** A server that has not answered by then is taken for one that does not answer: the write goes once more under its id, which does nothing twice. */
export const ANSWER_WITHIN_MS = 30_000;

/** What became of a write: refused, it is dropped; late, it waits for another try. */
export type Outcome = 'saved' | 'refused' | 'late';

export type Handler<Payload, Answer> = {
  maySend: (entry: Entry<Payload>) => boolean;
  /** `signal`: nobody waits for the answer any more. */
  send: (entry: Entry<Payload>, signal: AbortSignal) => Promise<Answer>;
  onSending?: (entry: Entry<Payload>) => void;
  onSaved: (entry: Entry<Payload>, answer: Answer) => void;
  /** Whether the write is to be dropped. Rejects where that cannot be told now. */
  onFailed: (entry: Entry<Payload>, error: unknown) => Promise<boolean>;
  /** Remembers what waits in the browser. */
  keep: (entries: readonly Entry<Payload>[]) => void;
};

/** `send` gives the error of a write that still waits, else null. */
type Sendable = { id: string; kind: string; key: string; send: () => Promise<unknown> };
/** How the outbox takes what a lane has to send, but for the kinds and keys that are passed over. */
export type Sender = { findNext: (passed: ReadonlySet<string>) => Sendable | null };

export type Lane<Payload, Answer> = ReturnType<typeof createLane<Payload, Answer>>;

/** The writes of one kind that wait, the last of each thing alone. Nothing is sent, nor kept, before there is a handler. */
export function createLane<Payload, Answer>({ kind, flush }: { kind: string; flush: () => Promise<void> }) {
  let handler: Handler<Payload, Answer> | null = null;
  let entries: readonly Entry<Payload>[] = [];
  const awaited = new Map<string, (outcome: Outcome) => void>();
  const listeners = new Set<() => void>();

  function show(next: readonly Entry<Payload>[]) {
    entries = next;
    for (const listener of listeners) listener();
  }
  function set(next: readonly Entry<Payload>[]) {
    handler?.keep(next);
    show(next);
  }
  const find = (key: string) => entries.find((entry) => entry.key === key);
  const change = (id: string, part: Partial<Entry<Payload>>) =>
    set(entries.map((entry) => (entry.id === id ? { ...entry, ...part } : entry)));
  function settle(id: string, outcome: Outcome) {
    awaited.get(id)?.(outcome);
    awaited.delete(id);
  }

  async function send(waiting: Entry<Payload>, by: Handler<Payload, Answer>): Promise<unknown> {
    change(waiting.id, { isTried: true });
    const entry = { ...waiting, isTried: true };
    by.onSending?.(entry);
    let answer: Answer;
    try {
      answer = await withinTime({ ms: ANSWER_WITHIN_MS, act: (signal) => by.send(entry, signal) });
    } catch (error) {
      return fail(entry, error);
    }
    set(entries.filter(({ id }) => id !== entry.id));
    handler?.onSaved(entry, answer);
    settle(entry.id, 'saved');
    return null;
  }

  async function fail(entry: Entry<Payload>, error: unknown): Promise<unknown> {
    if (isRefusal(error)) set(entries.map((other) => (other.key === entry.key ? withoutRefused(other, entry) : other)));
    const isDropped = await withinTime({
      ms: ANSWER_WITHIN_MS,
      act: async () => handler?.onFailed(entry, error),
    }).catch((problem: unknown) => {
      console.warn('It is not known yet whether this can be saved.', problem);
    });
    if (isDropped) set(entries.filter(({ id }) => id !== entry.id));
    else change(entry.id, { isLate: true });
    settle(entry.id, isDropped ? 'refused' : 'late');
    return isDropped ? null : error;
  }

  return {
    getEntries: () => entries,
    find,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** Adds a write, in place of the one to the same thing that waits. It is sent by the next `flush`. */
    put: (key: string, payload: Payload): Entry<Payload> => {
      const before = find(key);
      const isLate = entries.some((entry) => entry.isLate);
      const entry = nextEntry({ before, key, payload, isLate });
      set([...entries.filter((other) => other !== before), entry]);
      if (before) settle(before.id, 'late');
      return entry;
    },
    /** Sends the write, with what waits before it; gives what became of its first try. */
    deliver: (entry: Entry<Payload>): Promise<Outcome> => {
      if (entry.isLate) {
        void flush();
        return Promise.resolve('late');
      }
      const outcome = new Promise<Outcome>((resolve) => awaited.set(entry.id, resolve));
      void flush().finally(() => {
        // Not even tried: it may not be sent now.
        if (awaited.has(entry.id)) change(entry.id, { isLate: true });
        settle(entry.id, 'late');
      });
      return outcome;
    },
    /** Sent by other means: it may have arrived. */
    noteSent: (key: string) => {
      const entry = find(key);
      if (entry) change(entry.id, { isTried: true });
    },
    /** Nothing is to be sent about this any more. */
    drop: (key: string) => {
      if (find(key)) set(entries.filter((entry) => entry.key !== key));
    },
    /** What this browser kept of an earlier page. */
    restore: (kept: readonly Entry<Payload>[]) => show(kept.map((entry) => ({ ...entry, isLate: true }))),
    handle: (given: Handler<Payload, Answer>) => {
      handler = given;
    },
    findNext: (passed) => {
      const by = handler;
      const name = (entry: Entry<Payload>) => `${kind} ${entry.key}`;
      if (!by || passed.has(kind)) return null;
      const entry = entries.find((candidate) => !passed.has(name(candidate)) && by.maySend(candidate));
      return entry ? { id: entry.id, kind, key: name(entry), send: () => send(entry, by) } : null;
    },
  } satisfies Sender & Record<string, unknown>;
}
