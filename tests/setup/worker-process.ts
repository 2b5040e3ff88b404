import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { onTestFailed, onTestFinished } from 'vitest';
import { fromRoot } from '../../scripts/house/paths.mjs';

/**
 * The worker as it is started in earnest, in a process of its own that can be killed; `lines` is everything it has said so
 * far. It ends with the test at the latest.
 */
export function spawnWorkerProcess(env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['--import', 'tsx', fromRoot('worker', 'main.ts')], {
    cwd: fromRoot(),
    env: { ...process.env, LOG_LEVEL: 'info', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) =>
    child.once('exit', (code, signal) => resolve({ code, signal })),
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
  /** Resolves once it has said so; rejects when it ends without. */
  const said = (words: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (lines.some((line) => line.includes(words))) resolve();
      };
      listeners.add(look);
      look();
      void ended.then(() => reject(new Error(`the worker ended at once:\n${lines.join('\n')}`)));
    });
  return { lines, ended, said, kill: (signal: NodeJS.Signals) => child.kill(signal) };
}

/** The same, given once it is ready. */
export async function startWorkerProcess(env: Record<string, string> = {}) {
  const worker = spawnWorkerProcess(env);
  await worker.said('worker ready');
  return worker;
}
