import { type Counted, countStatements } from '../../tests/support/count-statements';
import { timeOf } from './interleave';
import type { Row } from './measure';
import { drainDocuments, poll, withWorkerHere } from './worker-here';

const RUNS = 7;
/** Documents over which statements are counted. */
const COUNTED = 50;
const STAGES = [
  { concurrency: 1, documents: 60 },
  { concurrency: 16, documents: 240 },
];

type Target = { overheadMs: number; perSecond: number | null };

/**
 * What a queue full of documents takes when no provider takes any time: the product's processor with all that it writes, beside the same
 * queue with jobs that do nothing. `redisUrl`: null for the queue in Postgres.
 */
export async function measureDrain({
  redisUrl,
  isQuick,
  target,
}: {
  redisUrl: string | null;
  isQuick: boolean;
  target: Target;
}): Promise<Row[]> {
  const { counted, reset } = countStatements();
  return withWorkerHere({ redisUrl }, async () => {
    const rows: Row[] = [];
    for (const stage of STAGES) rows.push(...(await measureStage({ ...stage, isQuick, target })));
    // Making and checking the documents takes statements too, a few however many documents there are.
    reset();
    await drainDocuments({ concurrency: 1, documents: COUNTED });
    return [...rows, describeStatements(counted)];
  });
}

/** How often Postgres is asked about a document: a figure that other work on the machine does not touch. */
const describeStatements = ({ statements }: Counted): Row => ({
  key: 'statements',
  what: 'statements a document, without a transaction’s begin and end',
  against: null,
  unit: '',
  ours: [Math.round(statements / COUNTED)],
  floor: null,
  target: { of: 'ours', most: 30 },
});

type Stage = { concurrency: number; documents: number; isQuick: boolean; target: Target };

async function measureStage({ concurrency, documents, isQuick, target }: Stage): Promise<Row[]> {
  const taken = { ours: [] as number[], floor: [] as number[] };
  for (let run = -1; run < (isQuick ? 1 : RUNS); run += 1) {
    const ours = await drainDocuments({ concurrency, documents });
    const floor = await drainNothing({ concurrency, jobs: documents });
    // The first one loads what all of them need.
    if (run < 0) continue;
    taken.ours.push(documents / (ours / 1_000));
    taken.floor.push(documents / (floor / 1_000));
  }
  const rate: Row = {
    key: `drain-${concurrency}`,
    what: `documents to officers, ${concurrency} at once`,
    against: 'jobs that do nothing',
    unit: '/s',
    ...taken,
    isMoreBetter: true,
    target: concurrency > 1 && target.perSecond ? { of: 'ours', least: target.perSecond } : null,
  };
  if (concurrency > 1) return [rate];
  const overhead: Row = {
    key: 'overhead',
    what: 'our own work a document',
    against: null,
    unit: 'ms',
    ours: taken.ours.map((perSecond) => 1_000 / perSecond),
    floor: null,
    target: { of: 'ours', most: target.overheadMs },
  };
  return [overhead, rate];
}

async function drainNothing({ concurrency, jobs }: { concurrency: number; jobs: number }): Promise<number> {
  const { openQueue, openWorker } = await import('../../server/platform/queue-backend');
  const { queue, close: closeQueue } = await openQueue<object>('floor', {});
  await queue.addBulk(Array.from({ length: jobs }, () => ({ name: 'nothing', data: {} })));
  let done = 0;
  const doNothing = async () => {
    done += 1;
  };
  const { worker, close } = openWorker<object>('floor', doNothing, { concurrency });
  await worker.waitUntilReady();
  const ms = await timeOf(() => poll(() => done >= jobs));
  await close();
  await closeQueue();
  return ms;
}
