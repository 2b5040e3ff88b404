import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { inject, onTestFailed, onTestFinished } from 'vitest';
import { fromRoot } from '../../scripts/machine/paths.mjs';
import { DEADLINE_MS } from './until';

/**
 * The worker as it is started in earnest, in a process of its own that can be killed; `lines` is everything it has said so
 * far. It ends with the test at the latest.
 */
export function spawnWorkerProcess(env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['--enable-source-maps', inject('programs').worker], {
    cwd: fromRoot(),
    env: { ...process.env, LOG_LEVEL: 'info', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // Not `exit`, after which its last lines may still be on their way.
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) =>
    child.once('close', (code, signal) => resolve({ code, signal })),
  );
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  const lines: string[] = [];
  onTestFailed(() => console.error(`the worker said:\n${lines.join('\n')}`));
  const listeners = new Set<() => void>();
  const listen = (line: string) => {
    lines.push(line);
    for (const listener of listeners) listener();
  };
  createInterface({ input: child.stdout }).on('line', listen);
  createInterface({ input: child.stderr }).on('line', listen);
  /** Resolves once it has said so; rejects when it ends without, or keeps silent about it until the deadline. */
  const said = (words: string) =>
    new Promise<void>((resolve, reject) => {
      const fail = (how: string) => finish(() => reject(new Error(`the worker ${how}:\n${lines.join('\n')}`)));
      const deadline = setTimeout(() => fail(`has not said “${words}”`), DEADLINE_MS);
      const finish = (settle: () => void) => {
        clearTimeout(deadline);
        listeners.delete(look);
        settle();
      };
      const look = () => {
        if (lines.some((line) => line.includes(words))) finish(resolve);
      };
      listeners.add(look);
      look();
      void ended.then(() => fail('ended at once'));
    });
  return { lines, ended, said, kill: (signal: NodeJS.Signals) => child.kill(signal) };
}

/** The same, given once it is ready. */
export async function startWorkerProcess(env: Record<string, string> = {}) {
  const worker = spawnWorkerProcess(env);
  await worker.said('worker ready');
  return worker;
}

/** For its environment: it stops in the middle of a document, with a page read and the next one not kept, and stays there. */
export const STOPPED_IN_MID_DOCUMENT = {
  NODE_OPTIONS: `--import ${pathToFileURL(fromRoot('tests/setup/worker-stopped-in-mid-document.mjs'))}`,
};
