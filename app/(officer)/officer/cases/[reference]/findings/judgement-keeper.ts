import { retryPauseMs } from '../letters/letter-saver';
import {
  addJudgement,
  findSavedWord,
  type StoredJudgement,
  settleJudgement,
  type UnsavedJudgement,
} from './unsaved-judgements';

type Options = {
  /** What the server has of a finding now; null where the current draft has no such finding. */
  read: (findingId: string) => Promise<StoredJudgement | null>;
  judge: (judgement: UnsavedJudgement) => Promise<{ revision: number }>;
  /** Why the server refused, for the officer to read; null where trying again later may help. */
  findRefusal: (error: unknown) => Promise<string | null>;
  /** Remembers what is unsaved in the browser. */
  keep: (list: readonly UnsavedJudgement[]) => void;
  onSaved: (judgement: UnsavedJudgement) => void;
  onRefused: (judgement: UnsavedJudgement, why: string) => void;
};

/**
 * Judgements that the server could not be told. They are sent in the order they were said, one after the other, until it
 * answers; given up only where it refuses.
 */
export function createJudgementKeeper({ read, judge, findRefusal, keep, onSaved, onRefused }: Options) {
  let list: readonly UnsavedJudgement[] = [];
  let enabled = false;
  let isWatched = false;
  let isStopped = false;
  let sending: Promise<void> | null = null;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();

  function set(next: readonly UnsavedJudgement[]) {
    list = next;
    keep(list);
    for (const listener of listeners) listener();
  }
  const find = (findingId: string) => list.find((judgement) => judgement.findingId === findingId);
  function drop(findingId: string) {
    if (find(findingId)) set(list.filter((judgement) => judgement.findingId !== findingId));
  }
  const canSend = () => list.length > 0 && enabled && isWatched && !isStopped;

  async function sendFirst(findingId: string): Promise<void> {
    const stored = await read(findingId);
    const before = find(findingId);
    const saved = stored && before && findSavedWord({ judgement: before, stored });
    if (stored && before && saved) {
      set(settleJudgement(list, { findingId, word: saved, revision: stored.revision }));
      if (!find(findingId)) onSaved(before);
    }
    const judgement = find(findingId);
    if (!judgement || !canSend()) return;
    try {
      const { revision } = await judge(judgement);
      set(settleJudgement(list, { findingId, word: judgement.word, revision }));
      onSaved(judgement);
    } catch (error) {
      const refusal = await findRefusal(error);
      if (refusal === null) throw error;
      drop(findingId);
      onRefused(judgement, refusal);
    }
  }

  async function sendAll(): Promise<void> {
    try {
      for (let [first] = list; first && canSend(); [first] = list) {
        await sendFirst(first.findingId);
        failures = 0;
      }
    } catch (error) {
      failures += 1;
      console.warn('A judgement is not saved yet.', error);
      if (canSend()) timer = setTimeout(() => void flush(), retryPauseMs(failures));
    } finally {
      sending = null;
    }
  }

  /** Sends what waits; what is added meanwhile goes along. Answers whether nothing waits any more. */
  async function flush(): Promise<boolean> {
    clearTimeout(timer);
    if (canSend()) {
      sending ??= sendAll();
      await sending;
    }
    return list.length === 0;
  }

  return {
    getList: () => list,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** `wasTried`: the server was not reached just now, and is left alone for a moment. */
    add: (judgement: Omit<UnsavedJudgement, 'earlier'>, { wasTried }: { wasTried: boolean }) => {
      set(addJudgement(list, judgement));
      if (!wasTried) return void flush();
      failures = Math.max(failures, 1);
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), retryPauseMs(failures));
    },
    /** Something else was saved about the finding, which is the last word now. */
    drop,
    flush,
    /** What this browser kept from before a reload. */
    restore: (kept: readonly UnsavedJudgement[]) => {
      list = kept;
      for (const listener of listeners) listener();
      void flush();
    },
    /** While the case is on screen. */
    watch: () => {
      isWatched = true;
      void flush();
      return () => {
        isWatched = false;
        clearTimeout(timer);
      };
    },
    /** The officer has signed out: whoever is signed in next must not judge in their name. */
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
    /** Only the holder of the case may judge. */
    setEnabled: (may: boolean) => {
      enabled = may;
      if (may) void flush();
    },
  };
}
