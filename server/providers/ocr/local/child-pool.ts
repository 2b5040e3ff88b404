import { type ChildOptions, type ReaderChild, startChild } from './child-process';
import { createFairLine } from './fair-line';
import type { Task, TaskResult } from './protocol';

export type ChildPool = {
  /** Rejects with UnreadableDocumentError, the signal's reason once aborted, or an Error once the pool is closed. */
  run: <Kind extends Task['kind']>(options: {
    task: Extract<Task, { kind: Kind }>;
    deadlineMs: number;
    signal: AbortSignal;
    /** Whose file it is; null is nobody's, which no share is kept of. */
    owner: string | null;
  }) => Promise<TaskResult[Kind]>;
  /** Starts every child and has it load what it needs to read. */
  warmUp: () => Promise<void>;
  close: () => Promise<void>;
};

type Waiting = {
  task: Task;
  deadlineMs: number;
  signal: AbortSignal;
  owner: string | null;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
};

/** Loading the language data takes 0.3 s; a hang there must not last. */
const WARM_UP_DEADLINE_MS = 30_000;

export type PoolOptions = ChildOptions & {
  processes: number;
  /** As many of them as one person's tasks may have at once: with fewer than all, others never wait for one person. */
  perOwner: number;
};

/**
 * Runs tasks in child processes, one task a child, in turns that are fair between people. Children start when first needed and stay.
 * One that crashes, runs late or is told to stop is killed; the next task starts another.
 */
export function createChildPool(options: PoolOptions): ChildPool {
  const idle: ReaderChild[] = [];
  const alive = new Set<ReaderChild>();
  const line = createFairLine<Waiting>(options);
  let closed = false;

  const dropUnusable = () => {
    for (const child of idle.splice(0)) if (child.usable()) idle.push(child);
  };

  const hasRoom = (): boolean => {
    dropUnusable();
    return idle.length > 0 || alive.size < options.processes;
  };

  const takeChild = (): ReaderChild => {
    const ready = idle.pop();
    if (ready) return ready;
    const child = startChild(options);
    alive.add(child);
    void child.gone.then(() => {
      alive.delete(child);
      const index = idle.indexOf(child);
      if (index >= 0) idle.splice(index, 1);
      serveQueue();
    });
    return child;
  };

  const serveQueue = () => {
    while (!closed && hasRoom()) {
      const next = line.takeNext();
      if (!next) return;
      void runOn(takeChild(), next);
    }
  };

  const runOn = async (child: ReaderChild, taken: Waiting) => {
    const { task, deadlineMs, signal, resolve, reject } = taken;
    const started = performance.now();
    const stop = () => {
      child.kill();
      reject(signal.reason);
    };
    signal.addEventListener('abort', stop, { once: true });
    try {
      resolve(await child.run({ task, deadlineMs }));
    } catch (error) {
      reject(error);
    } finally {
      signal.removeEventListener('abort', stop);
      line.finish(taken, performance.now() - started);
    }
    if (child.usable() && !signal.aborted) idle.push(child);
    serveQueue();
  };

  const enqueue = ({ task, deadlineMs, signal, owner }: Omit<Waiting, 'resolve' | 'reject'>) =>
    new Promise<unknown>((resolve, reject) => {
      if (closed) return reject(new Error('The document reader is closed.'));
      if (signal.aborted) return reject(signal.reason);
      const leaveQueue = () => {
        line.leave(waiting);
        reject(signal.reason);
      };
      const leave =
        <T>(then: (value: T) => void) =>
        (value: T) => {
          signal.removeEventListener('abort', leaveQueue);
          then(value);
        };
      const waiting: Waiting = { task, deadlineMs, signal, owner, resolve: leave(resolve), reject: leave(reject) };
      signal.addEventListener('abort', leaveQueue, { once: true });
      line.join(waiting, owner);
      serveQueue();
    });

  return {
    run: <Kind extends Task['kind']>(request: {
      task: Extract<Task, { kind: Kind }>;
      deadlineMs: number;
      signal: AbortSignal;
      owner: string | null;
    }) => enqueue(request) as Promise<TaskResult[Kind]>,
    warmUp: async () => {
      const signal = new AbortController().signal;
      const tasks = Array.from({ length: options.processes }, () =>
        enqueue({ task: { kind: 'warm' }, deadlineMs: WARM_UP_DEADLINE_MS, signal, owner: null }),
      );
      await Promise.all(tasks);
    },
    close: async () => {
      closed = true;
      for (const waiting of line.clear()) waiting.reject(new Error('The document reader was closed.'));
      const leaving = [...alive];
      for (const child of leaving) child.kill();
      await Promise.all(leaving.map((child) => child.gone));
    },
  };
}
