import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { onTestFailed, onTestFinished } from 'vitest';
import { fromRoot } from '../../scripts/house/paths.mjs';

/**
 * The worker as it is started in earnest, in a process of its own that can be killed. Gives once it is ready; `lines` is
 * everything it has said so far. It ends with the test at the latest.
 */
export async function startWorkerProcess(env: Record<string, string> = {}) {
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
  await new Promise<void>((resolve, reject) => {
    const listen = (line: string) => {
      lines.push(line);
      if (line.includes('worker ready')) resolve();
    };
    createInterface({ input: child.stdout }).on('line', listen);
    createInterface({ input: child.stderr }).on('line', listen);
    void ended.then(() => reject(new Error(`the worker ended at once:\n${lines.join('\n')}`)));
  });
  return { lines, ended, kill: (signal: NodeJS.Signals) => child.kill(signal) };
}
