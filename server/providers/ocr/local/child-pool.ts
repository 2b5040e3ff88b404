import { type ChildOptions, type ReaderChild, startChild } from './child-process';
import type { Task, TaskResult } from './protocol';

export type ChildPool = {
  /** Rejects with UnreadableDocumentError, the signal's reason once aborted, or an Error once the pool is closed. */
  run: <Kind extends Task['kind']>(options: {
    task: Extract<Task, { kind: Kind }>;
    deadlineMs: number;
    signal: AbortSignal;
  }) => Promise<TaskResult[Kind]>;
  /** Starts every child and has it load what it needs to read. */
  warmUp: () => Promise<void>;
  close: () => Promise<void>;
};

type Waiting = {
  task: Task;
  deadlineMs: number;
  signal: AbortSignal;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
};

/** Loading the language data takes 0.3 s; a hang there must not last. */
const WARM_UP_DEADLINE_MS = 30_000;

/**
 * Runs tasks in child processes, first come first served, one task a child. Children start when first needed and stay.
 * One that crashes, runs late or is told to stop is killed; the next task starts another.
 */
export function createChildPool(options: ChildOptions & { processes: number }): ChildPool {
  const idle: ReaderChild[] = [];
  const alive = new Set<ReaderChild>();
  const queue: Waiting[] = [];
  let closed = false;

  const takeChild = (): ReaderChild | undefined => {
    let ready = idle.pop();
    while (ready && !ready.usable()) ready = idle.pop();
    if (ready || alive.size >= options.processes) return ready;
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
    while (queue.length > 0 && !closed) {
      const child = takeChild();
      if (!child) return;
      const next = queue.shift();
      if (next) void runOn(child, next);
    }
  };

  const runOn = async (child: ReaderChild, { task, deadlineMs, signal, resolve, reject }: Waiting) => {
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
    }
    if (child.usable() && !signal.aborted) {
      idle.push(child);
      serveQueue();
    }
  };

  const enqueue = ({ task, deadlineMs, signal }: Pick<Waiting, 'task' | 'deadlineMs' | 'signal'>) =>
    new Promise<unknown>((resolve, reject) => {
      if (closed) return reject(new Error('The document reader is closed.'));
      if (signal.aborted) return reject(signal.reason);
      const leaveQueue = () => {
        const index = queue.indexOf(waiting);
        if (index >= 0) queue.splice(index, 1);
        reject(signal.reason);
      };
      const leave =
        <T>(then: (value: T) => void) =>
        (value: T) => {
          signal.removeEventListener('abort', leaveQueue);
          then(value);
        };
      const waiting: Waiting = { task, deadlineMs, signal, resolve: leave(resolve), reject: leave(reject) };
      signal.addEventListener('abort', leaveQueue, { once: true });
      queue.push(waiting);
      serveQueue();
    });

  return {
    run: <Kind extends Task['kind']>(request: {
      task: Extract<Task, { kind: Kind }>;
      deadlineMs: number;
      signal: AbortSignal;
    }) => enqueue(request) as Promise<TaskResult[Kind]>,
    warmUp: async () => {
      const signal = new AbortController().signal;
      const tasks = Array.from({ length: options.processes }, () =>
        enqueue({ task: { kind: 'warm' }, deadlineMs: WARM_UP_DEADLINE_MS, signal }),
      );
      await Promise.all(tasks);
    },
    close: async () => {
      closed = true;
      for (const waiting of queue.splice(0)) waiting.reject(new Error('The document reader was closed.'));
      const leaving = [...alive];
      for (const child of leaving) child.kill();
      await Promise.all(leaving.map((child) => child.gone));
    },
  };
}
