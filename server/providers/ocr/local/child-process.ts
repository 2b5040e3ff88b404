import { type ChildProcess, fork } from 'node:child_process';
import type { Socket } from 'node:net';
import type { ChildProgram } from '../../../platform/child-program';
import { confine } from './confine-child';
import { CHILD_HEAP_MB } from './limits';
import { OUT_OF_MEMORY_SIGNAL, OUT_OF_TIME_SIGNAL, type ReplyMessage, type Task, type TaskMessage } from './protocol';
import { describeFailure, OverBudget, ParserCrash } from './reading-failure';
import type { RecogniserOptions } from './tesseract/recogniser-settings';

/** The last words of a crashed child, for the log: enough for the top of a stack trace. */
const STDERR_TAIL = 2_000;

/** By which a process ends for its own doing; others are sent from outside. */
const CRASH_SIGNALS = new Set<NodeJS.Signals>(['SIGSEGV', 'SIGABRT', 'SIGBUS', 'SIGILL', 'SIGFPE', 'SIGTRAP']);

export type ReaderChild = {
  readonly pid: number | undefined;
  /** Runs one task; a second one must wait for the first. Rejects with UnreadableDocumentError. */
  run: (options: { task: Task; deadlineMs: number }) => Promise<unknown>;
  kill: () => void;
  /** False once it was killed or ended by itself. */
  usable: () => boolean;
  /** Settles once the process is gone. */
  readonly gone: Promise<void>;
};

type Pending = { id: number; resolve: (value: unknown) => void; reject: (error: Error) => void; timer: NodeJS.Timeout };

export type ChildOptions = {
  program: ChildProgram;
  /** Resident memory at which it ends itself. */
  memoryBytes: number;
  /** What a task may take of the processor's time before it ends itself. */
  cpuMs: number;
  recogniser: RecogniserOptions;
};

/** Why a child ended itself, by its signal. */
const ENDED_BY: Partial<Record<NodeJS.Signals, 'too_large' | 'timed_out'>> = {
  [OUT_OF_MEMORY_SIGNAL]: 'too_large',
  [OUT_OF_TIME_SIGNAL]: 'timed_out',
};

/** Starts one child process. It keeps its parent alive only while it works. */
export function startChild({ program, memoryBytes, cpuMs, recogniser }: ChildOptions): ReaderChild {
  const child = fork(program.path, [String(memoryBytes), String(cpuMs), JSON.stringify(recogniser)], {
    ...confine([`--max-old-space-size=${CHILD_HEAP_MB}`, ...program.execArgv]),
    // Hostile files are parsed in there: it gets none of the service's secrets.
    env: { NODE_ENV: 'production' },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let pending: Pending | null = null;
  let lastId = 0;
  let lastWords = '';
  let killed = false;

  const kill = () => {
    killed = true;
    // Whoever waits for it to be gone must not find the event loop empty before: it is gone once its last words are read.
    child.ref();
    (child.stderr as Socket).ref();
    child.kill('SIGKILL');
  };

  const settle = (finish: (task: Pending) => void) => {
    if (!pending) return;
    const task = pending;
    pending = null;
    clearTimeout(task.timer);
    // An answer that was on its way when the child was killed is no reason to leave before it is gone.
    if (!killed) setKeepsParentAlive(child, false);
    finish(task);
  };
  const fail = (cause: unknown, signal: NodeJS.Signals | null) =>
    settle((task) =>
      task.reject(describeFailure({ code: (signal && ENDED_BY[signal]) ?? 'crashed', page: null, cause })),
    );

  (child.stderr as Socket).unref();
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    lastWords = (lastWords + text).slice(-STDERR_TAIL);
  });
  child.on('message', (message) => {
    const reply = message as ReplyMessage;
    if (reply.id !== pending?.id) return;
    settle((task) => (reply.ok ? task.resolve(reply.value) : task.reject(describeFailure(reply))));
  });
  const gone = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      fail(error, null);
      if (child.pid === undefined) resolve();
    });
    child.once('close', (code, signal) => {
      const words = `The reader's process ended with code ${code}, signal ${signal}. ${lastWords}`;
      fail(describeEnd(signal, words), signal);
      resolve();
    });
  });
  setKeepsParentAlive(child, false);

  return {
    pid: child.pid,
    gone,
    kill,
    usable: () => !killed && child.exitCode === null && child.signalCode === null,
    run: ({ task, deadlineMs }) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        const timer = setTimeout(() => {
          settle((late) => late.reject(describeFailure({ code: 'timed_out', page: null })));
          kill();
        }, deadlineMs);
        pending = { id: lastId, resolve, reject, timer };
        setKeepsParentAlive(child, true);
        child.send({ id: lastId, task } satisfies TaskMessage, (error) => {
          if (error) fail(error, null);
        });
      }),
  };
}

function describeEnd(signal: NodeJS.Signals | null, words: string): Error {
  if (signal === null || CRASH_SIGNALS.has(signal)) return new ParserCrash(words);
  return ENDED_BY[signal] ? new OverBudget(words) : new Error(words);
}

function setKeepsParentAlive(child: ChildProcess, alive: boolean): void {
  const change = alive ? 'ref' : 'unref';
  child[change]();
  child.channel?.[change]();
}
