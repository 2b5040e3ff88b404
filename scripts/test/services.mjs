// Starts what production runs on, for the end-to-end tests: a Redis, and servers that speak for Cloudinary and OpenAI.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fromRoot } from '../machine/paths.mjs';

/**
 * @returns {Promise<{ env: Record<string, string>, stop: () => Promise<void> }>} `env` leads a system to them; they end
 *   with this process, however that ends
 */
export async function startTestServices() {
  const child = spawn(process.execPath, ['--import', 'tsx', fromRoot('tests', 'servers', 'start-services.ts')], {
    cwd: fromRoot(),
    // A group of its own: Ctrl-C must not reach it while the system still needs it.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    if (child.connected) child.disconnect();
    await ended;
  };
  const env = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', (line) => resolve(JSON.parse(line)));
    child.once('error', reject);
    void ended.then(() => reject(new Error('The services for the tests ended at once.')));
  });
  return { env, stop };
}
