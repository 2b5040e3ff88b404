import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { startSystem } from '../running-system';
import { signInAs } from '../seeded-system';
import { findWebProcess } from '../suite/find-web-process';
import type { Measure, Row } from '../suite/measure';

const WARMING = 10;
const MOST_PATIENCE_MS = 10_000;

export const measure: Measure = {
  async run({ isQuick }) {
    const [streams, changes] = isQuick ? [20, 10] : [200, 60];
    // One person stands for all of them here, who may have as many streams as they need.
    const system = await startSystem({ env: { STREAMS_PER_PERSON: '1000' } });
    try {
      const web = await findWebProcess({ port: new URL(system.baseUrl).port });
      const { cookie } = await signInAs({ baseUrl: system.baseUrl, email: 'officer@demo.casedraft.test' });
      const atRest = await settledMemory(web);
      const open = async (count: number) => {
        const opened = await Promise.all(
          Array.from({ length: count }, () => openStream({ baseUrl: system.baseUrl, cookie })),
        );
        await Promise.all(opened.map((stream) => stream.heard(1)));
        return opened;
      };
      // The first ones also load what every stream needs.
      const first = await open(WARMING);
      const warmed = await settledMemory(web);
      const opened = [...first, ...(await open(streams - WARMING))];
      const withStreams = await settledMemory(web);
      const delays = await measureChanges({ databaseUrl: system.databaseUrl, opened, changes });
      for (const stream of opened) stream.close();
      return [
        live({ key: 'half', share: 0.5, delays, most: 20, streams }),
        live({ key: 'slowest', share: 0.99, delays, most: 50, streams }),
        memory({ key: 'at-rest', what: 'the web process at rest', unit: 'MB', value: atRest / 1_024, most: 160 }),
        memory({
          key: 'a-stream',
          what: 'an open stream',
          unit: 'KB',
          value: (withStreams - warmed) / (streams - WARMING),
          most: 50,
        }),
      ];
    } finally {
      await system.stop();
    }
  },
};

type Live = { key: string; share: number; delays: number[][]; most: number; streams: number };

/** Of each change that share of the streams has heard by then. */
const live = ({ key, share, delays, most, streams }: Live): Row => ({
  key,
  what: `from the commit until ${share * 100} % of ${streams} streams have it`,
  against: null,
  unit: 'ms',
  ours: delays.map((one) => one.sort((a, b) => a - b)[Math.ceil(one.length * share) - 1] ?? Number.NaN),
  floor: null,
  target: { of: 'ours', most },
});

type Memory = { key: string; what: string; unit: 'MB' | 'KB'; value: number; most: number };

const memory = ({ key, what, unit, value, most }: Memory): Row => ({
  key,
  what: `memory of ${what}`,
  against: null,
  unit,
  ours: [value],
  floor: null,
  target: { of: 'ours', most },
});

type Stream = Awaited<ReturnType<typeof openStream>>;

/** The queue's ticks, as a browser gets them. */
async function openStream({ baseUrl, cookie }: { baseUrl: string; cookie: string }) {
  const input = encodeURIComponent(JSON.stringify({ json: { references: [], queue: true } }));
  const aborting = new AbortController();
  const response = await fetch(`${baseUrl}/api/trpc/live.onTopics?input=${input}`, {
    headers: { cookie, accept: 'text/event-stream' },
    signal: aborting.signal,
  });
  if (!response.ok || !response.body) throw new Error(`A stream was answered ${response.status}.`);
  const times: number[] = [];
  let hear = () => {};
  const decoder = new TextDecoder();
  void (async () => {
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      const ticks = decoder.decode(chunk, { stream: true }).split('"kind":"queue"').length - 1;
      for (let tick = 0; tick < ticks; tick += 1) times.push(performance.now());
      if (ticks > 0) hear();
    }
  })().catch((error: unknown) => {
    if (!aborting.signal.aborted) throw error;
  });
  return {
    /** When the event of that number came, the first one being 1. */
    heard: (count: number) =>
      new Promise<number>((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`Event ${count} did not come.`)), MOST_PATIENCE_MS);
        hear = () => {
          const at = times[count - 1];
          if (at === undefined) return;
          clearTimeout(timer);
          resolve(at);
        };
        hear();
      }),
    count: () => times.length,
    close: () => aborting.abort(),
  };
}

async function measureChanges({
  databaseUrl,
  opened,
  changes,
}: {
  databaseUrl: string;
  opened: Stream[];
  changes: number;
}): Promise<number[][]> {
  Object.assign(process.env, {
    NODE_ENV: 'test',
    CASEDRAFT_MODE: 'test',
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: 'of no use to anybody, as nobody signs in here',
    APP_URL: 'http://127.0.0.1:3000',
    DATA_DIR: '/nowhere',
    LOG_LEVEL: 'silent',
  });
  const { publishCaseChanged } = await import('../../server/platform/live-events');
  const caseId = '0193e5a0-0000-7000-8000-000000000000';
  const delays: number[][] = [];
  // The first one opens the connection.
  for (let change = -2; change < changes; change += 1) {
    const next = (opened[0]?.count() ?? 0) + 1;
    const committed = performance.now();
    await publishCaseChanged({ caseId, queueChanged: true });
    const heard = await Promise.all(opened.map((stream) => stream.heard(next)));
    if (change >= 0) delays.push(heard.map((at) => at - committed));
    // Ticks that come close together are one.
    await wait(300);
  }
  return delays;
}

/** In KB, once two looks a second apart agree. */
async function settledMemory(pid: number): Promise<number> {
  const look = async () => Number(/VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1]);
  let before = await look();
  for (;;) {
    await wait(1_000);
    const now = await look();
    if (Math.abs(now - before) < before * 0.01) return now;
    before = now;
  }
}
