import { type ChildProcess, fork } from 'node:child_process';
import type { Socket } from 'node:net';
import { type ChildProgram, describeProgram, findBeside } from '@/server/platform/child-program';
import type { EmbeddingReply, EmbeddingRequest } from './embedding-protocol';

/** Measured: 250 MB with the weights, of which JavaScript's own heap is a small part. */
const HEAP_MB = 256;
/** The longest text takes 1.5 s where a core is free, and the first one waits for the weights as well; whoever takes longer hangs. */
const DEADLINE_MS = 30_000;
/** The last words of one that ended, for the log. */
const STDERR_TAIL = 1_000;

export type SentenceModel = {
  /** Null for a text that the model is no good for. Rejects with MissingModelError, the signal's reason, or an Error. */
  embed: (request: { text: string; signal: AbortSignal }) => Promise<number[] | null>;
  /** Ends its process, and is told once it is gone. */
  close: () => Promise<void>;
};

/** The model's optional packages are not installed. */
export class MissingModelError extends Error {
  override readonly name = 'MissingModelError';
  constructor() {
    super('its packages are not installed');
  }
}

type Pending = { resolve: (vector: number[] | null) => void; reject: (error: Error) => void };
type Running = {
  child: ChildProcess;
  pending: Map<number, Pending>;
  /** Gives the text that is next its time, if there is one. */
  allowTime: () => void;
  gone: Promise<void>;
};

/**
 * The sentence model in a process of its own, where half a second of arithmetic holds up nobody and a crash takes nobody
 * along. It starts with the first text, and again after it has ended.
 */
export function openSentenceModel({ program = findProgram() }: { program?: ChildProgram } = {}): SentenceModel {
  let running: Running | null = null;
  let lastId = 0;

  const ask = (text: string): Promise<number[] | null> => {
    running ??= start(program, (ended) => {
      if (running === ended) running = null;
    });
    const { child, pending, allowTime } = running;
    lastId += 1;
    const id = lastId;
    const answered = new Promise<number[] | null>((resolve, reject) => {
      pending.set(id, { resolve, reject });
      child.send({ id, text } satisfies EmbeddingRequest, (error) => {
        if (error) reject(error);
      });
    });
    if (pending.size === 1) allowTime();
    keepsParentAlive(child, true);
    return answered.finally(() => {
      pending.delete(id);
      allowTime();
      keepsParentAlive(child, pending.size > 0);
    });
  };

  return {
    embed: async ({ text, signal }) => {
      signal.throwIfAborted();
      const leaving = leaveOnAbort(signal);
      try {
        return await Promise.race([ask(text), leaving.aborted]);
      } finally {
        leaving.stop();
      }
    },
    close: async () => {
      const ending = running;
      if (!ending) return;
      keepsParentAlive(ending.child, true);
      ending.child.kill('SIGKILL');
      await ending.gone;
    },
  };
}

function start(program: ChildProgram, onEnd: (ended: Running) => void): Running {
  const child = fork(program.path, [], {
    execArgv: [`--max-old-space-size=${HEAP_MB}`, ...program.execArgv],
    // It is given people's words and nothing else: none of the service's secrets.
    env: { NODE_ENV: 'production' },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let lastWords = '';
  (child.stderr as Socket).unref();
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    lastWords = (lastWords + text).slice(-STDERR_TAIL);
  });
  const pending = new Map<number, Pending>();
  child.on('message', (message) => {
    const reply = message as EmbeddingReply;
    const asked = pending.get(reply.id);
    if ('missing' in reply) asked?.reject(new MissingModelError());
    else asked?.resolve('vector' in reply ? reply.vector : null);
  });
  let late: NodeJS.Timeout | undefined;
  const allowTime = () => {
    clearTimeout(late);
    if (pending.size > 0) late = setTimeout(() => child.kill('SIGKILL'), DEADLINE_MS);
  };
  const end = (cause: string) => {
    onEnd(running);
    clearTimeout(late);
    for (const { reject } of pending.values()) reject(new Error(`The sentence model's process ${cause}`));
  };
  const gone = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      end(`did not start: ${error.message}`);
      if (child.pid === undefined) resolve();
    });
    child.once('exit', (code, signal) => {
      end(`ended with code ${code}, signal ${signal}. ${lastWords}`);
      resolve();
    });
  });
  const running: Running = { child, pending, allowTime, gone };
  return running;
}

/** An idle process of the model's is no reason for the worker to live on. */
function keepsParentAlive(child: ChildProcess, alive: boolean): void {
  const change = alive ? 'ref' : 'unref';
  child[change]();
  child.channel?.[change]();
}

/** The text goes on in its process, and its answer is for nobody. */
function leaveOnAbort(signal: AbortSignal) {
  let leave = () => {};
  const aborted = new Promise<never>((_, reject) => {
    leave = () => reject(signal.reason);
    signal.addEventListener('abort', leave, { once: true });
  });
  return { aborted, stop: () => signal.removeEventListener('abort', leave) };
}

function findProgram(): ChildProgram {
  const found = findBeside({ moduleUrl: import.meta.url, names: ['embedding-child.ts', 'text-embedder.mjs'] });
  if (found === null) throw new Error('There is no program for embeddings. Run "npm run build".');
  return describeProgram(found);
}
