import { type ChildProcess, fork } from 'node:child_process';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import type { Answer, Instruction, Order } from './orders';

export type ProgramOptions = {
  name: string;
  file: string;
  hook: string;
  env: NodeJS.ProcessEnv;
  /** What it says once it works. */
  readyWords: string;
  onLine: (line: string) => void;
  /** Called when it works again after it did nothing at all, as ordered. */
  onBlocked: (block: { forMs: number }) => void;
  /** Called when it ended, however that came about, before it is started anew. */
  onDeath: (death: { signal: NodeJS.Signals | null; code: number | null }) => void;
};

export type Program = Awaited<ReturnType<typeof startProgram>>;

/** A program under a supervisor, as in production: whatever it dies of, it is started again at once. */
export async function startProgram(options: ProgramOptions) {
  let child: ChildProcess;
  let isStopping = false;
  let ready: Promise<void>;
  let gone: Promise<void>;
  /** Orders that review for this process and those that come after it. */
  let standing: Order[] = [];

  function launch(): void {
    const started = fork(options.file, [], {
      env: options.env,
      execArgv: ['--import', pathToFileURL(options.hook).href],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    child = started;
    gone = new Promise((resolve) => {
      started.once('exit', (code, signal) => {
        resolve();
        if (isStopping) return;
        options.onDeath({ signal, code });
        launch();
      });
    });
    started.on('message', (answer: Answer) => answer.kind === 'blocked' && options.onBlocked(answer));
    ready = new Promise((resolve) => {
      const listen = (line: string) => {
        options.onLine(line);
        if (line.includes(options.readyWords)) resolve();
      };
      for (const input of [started.stdout, started.stderr]) if (input) createInterface({ input }).on('line', listen);
    });
    for (const order of standing) tell({ kind: 'order', order });
  }

  /** A process that is just dying hears nothing; the next one is told by `launch` what stands. */
  function tell(instruction: Instruction): void {
    if (child.connected) child.send(instruction, (error) => error && options.onLine(`not told: ${error.message}`));
  }

  launch();
  await untilReady();

  /** Also when it dies once more on its way. */
  async function untilReady(): Promise<void> {
    for (let seen: ChildProcess | undefined; seen !== child; ) {
      seen = child;
      await Promise.race([ready, gone]);
    }
  }

  return {
    name: options.name,
    untilReady,
    /** For this process alone: the next one starts without. */
    order: (order: Order) => tell({ kind: 'order', order }),
    /** For this process and all that follow it. */
    orderAlways: (order: Order) => {
      standing = [...standing, order];
      tell({ kind: 'order', order });
    },
    /** What was ordered for this process alone is not to happen any more. Resolves once a blocked one works again. */
    takeOrdersBack: async () => {
      const told = child;
      const end = gone;
      let listen = (_answer: Answer): void => {};
      const forgotten = new Promise<void>((resolve) => {
        listen = ({ kind }) => kind === 'forgotten' && resolve();
      });
      told.on('message', listen);
      tell({ kind: 'forget' });
      for (const order of standing) tell({ kind: 'order', order });
      await Promise.race([forgotten, end]);
      told.off('message', listen);
    },
    /** Resolves when it is dead. */
    kill: (): Promise<void> => {
      const end = gone;
      child.kill('SIGKILL');
      return end;
    },
    untilDead: (): Promise<void> => gone,
    stop: async () => {
      isStopping = true;
      child.kill('SIGKILL');
      await gone;
    },
  };
}
