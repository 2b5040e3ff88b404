import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { startSystem } from '../running-system';
import { signInAs } from '../seeded-system';
import { interleave } from '../suite/interleave';
import type { Measure } from '../suite/measure';

/** Asked by so many at once, as by a small office’s pages. */
const AT_ONCE = 8;
const RUNS = 15;

export const measure: Measure = {
  async run({ isQuick }) {
    const asked = isQuick ? 80 : 400;
    const system = await startSystem();
    const bare = await startBare(system.databaseUrl);
    try {
      const { cookie } = await signInAs({ baseUrl: system.baseUrl, email: 'officer@demo.casedraft.test' });
      const askAll = (url: string) => () => ask({ url, cookie, times: asked });
      const times = await interleave({
        ours: askAll(`${system.baseUrl}/api/trpc/reviews.counts`),
        floor: askAll(bare.url),
        runs: RUNS,
      });
      const rate = (ms: number) => asked / (ms / 1_000);
      return [
        {
          key: 'query',
          what: `a signed-in query, ${AT_ONCE} at once`,
          against: 'bare Node and the same question',
          unit: '/s',
          ours: times.ours.map(rate),
          floor: times.floor.map(rate),
          isMoreBetter: true,
          target: { of: 'ratio', least: 0.4 },
        },
      ];
    } finally {
      bare.stop();
      await system.stop();
    }
  },
};

async function startBare(databaseUrl: string) {
  const child = fork('bench/suite/bare-server.ts', {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  if (!child.stdout) throw new Error('The bare server has no output.');
  const [port] = await once(createInterface({ input: child.stdout }), 'line');
  return { url: `http://127.0.0.1:${port}`, stop: () => child.disconnect() };
}

async function ask({ url, cookie, times }: { url: string; cookie: string; times: number }): Promise<void> {
  let left = times;
  const work = async () => {
    while (left > 0) {
      left -= 1;
      const response = await fetch(url, { headers: { cookie } });
      if (!response.ok) throw new Error(`${url} was answered ${response.status}.`);
      await response.arrayBuffer();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}
