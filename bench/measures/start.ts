import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { findFreePort } from '../../scripts/machine/free-port.mjs';
import type { Measure, Row } from '../suite/measure';

const RUNS = 7;
const RUNNING = 'Casedraft is running';

/** `npm run demo` as somebody meets it: in a clone of this commit, with nothing installed and a home folder that is empty. */
export const measure: Measure = {
  async run({ isQuick }) {
    const folder = await mkdtemp(join(tmpdir(), 'casedraft-start-'));
    const clone = join(folder, 'clone');
    try {
      await promisify(execFile)('git', ['clone', '--quiet', process.cwd(), clone]);
      const first = await startDemo({ clone, home: folder });
      const again: number[] = [];
      for (let run = 0; run < (isQuick ? 1 : RUNS); run += 1) again.push(await startDemo({ clone, home: folder }));
      return [
        row({ key: 'fresh', what: 'from a fresh clone to the address', ours: [first], most: 75 }),
        row({ key: 'again', what: 'a second start', ours: again, most: 6 }),
      ];
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

const row = ({ key, what, ours, most }: { key: string; what: string; ours: number[]; most: number }): Row => ({
  key,
  what,
  against: null,
  unit: 's',
  ours,
  floor: null,
  target: { of: 'ours', most },
});

/** Seconds until the address is there. It is stopped then. */
async function startDemo({ clone, home }: { clone: string; home: string }): Promise<number> {
  const began = performance.now();
  const child = spawn('npm', ['run', 'demo'], {
    cwd: clone,
    env: { ...process.env, HOME: home, PORT: String(await findFreePort()) },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const exited = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.includes(RUNNING)) continue;
    const seconds = (performance.now() - began) / 1_000;
    if (child.pid) process.kill(-child.pid, 'SIGINT');
    await exited;
    return seconds;
  }
  throw new Error('The demo ended before it was running.');
}
