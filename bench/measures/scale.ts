import { startRedis } from '../../scripts/redis/start.mjs';
import type { Measure, Row } from '../suite/measure';
import { drainDocuments, withWorkerHere } from '../suite/worker-here';

/** As a page that is read takes: long beside our own work, so that a worker waits most of the time, as in use. */
const READ_MS = 1_000;
const WORKERS = [2, 4, 8];
const RUNS = 5;
const DOCUMENTS_EACH = 4;

/** Several workers, one document at a time each, beside as many times what one worker did just before. */
export const measure: Measure = {
  async run({ isQuick }) {
    const redis = await startRedis();
    try {
      return await withWorkerHere({ redisUrl: redis.url, readMs: READ_MS }, async () => {
        await readAtOnce(1);
        const rows: Row[] = [];
        for (const workers of WORKERS) rows.push(await measureWorkers({ workers, runs: isQuick ? 1 : RUNS }));
        return rows;
      });
    } finally {
      await redis.stop();
    }
  },
};

async function measureWorkers({ workers, runs }: { workers: number; runs: number }): Promise<Row> {
  const taken = { ours: [] as number[], floor: [] as number[] };
  for (let run = 0; run < runs; run += 1) {
    taken.floor.push(workers * (await readAtOnce(1)));
    taken.ours.push(await readAtOnce(workers));
  }
  return {
    key: `scale-${workers}`,
    what: `documents to officers, ${workers} workers`,
    against: `${workers} times what one worker did`,
    unit: '/s',
    ...taken,
    isMoreBetter: true,
    target: { of: 'ratio', least: 0.9 },
  };
}

/** Documents a second. */
async function readAtOnce(workers: number): Promise<number> {
  const documents = workers * DOCUMENTS_EACH;
  return documents / ((await drainDocuments({ workers, concurrency: 1, documents })) / 1_000);
}
