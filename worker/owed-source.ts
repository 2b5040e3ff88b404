import type { JobName } from '@/server/jobs/contracts';
import { jobState } from '@/server/jobs/queue';
import { logger } from '@/server/platform/logger';

/** Rows of one kind that are owed work: each is its own outbox, and the queue only delivers. */
export type OwedSource<Row> = {
  /** Rows that are owed work and have not moved for `idleMs`, oldest first, a batch at a time. */
  find: (search: { idleMs: number }) => AsyncGenerator<Row[]>;
  jobIdOf: (row: Row) => string;
  /** For the log: ids alone. */
  describe: (row: Row) => Record<string, string | number>;
  /** False where it is not its turn yet, so that it has no job for good reason. */
  enqueue: (row: Row) => Promise<boolean>;
  /** Asked once more, after its job was looked at: the row may be settled, or taken by another job, between the two looks. */
  isStillOwed: (row: Row) => Promise<boolean>;
  /** Does what there is to do about a row whose job ended without settling it; gives a word for it. */
  rescue: (row: Row) => Promise<string>;
};

/** A source as the sweep sees it. A `heal` gives true when something had to be done. */
export type Owed = { batches: (search: { idleMs: number }) => AsyncGenerator<OwedHealing[]> };
type OwedHealing = { subject: Record<string, string | number>; heal: () => Promise<boolean> };

/** Makes the sweep's half of a source: a job that waits or runs is left alone, a lost one is added, an ended one rescued. */
export function healing<Row>(name: JobName, source: OwedSource<Row>): Owed {
  return {
    batches: async function* (search) {
      for await (const rows of source.find(search))
        yield rows.map((row) => ({ subject: source.describe(row), heal: () => healRow({ name, source, row }) }));
    },
  };
}

async function healRow<Row>({ name, source, row }: { name: JobName; source: OwedSource<Row>; row: Row }) {
  const state = await jobState({ name, jobId: source.jobIdOf(row) });
  const log = logger().child({ queue: name, state, ...source.describe(row) });
  if (state === 'unknown') {
    if (!(await source.enqueue(row))) return false;
    log.warn('sweep enqueued what had no job');
    return true;
  }
  if (state !== 'failed' && state !== 'completed') return false;
  if (!(await source.isStillOwed(row))) return false;
  log.warn({ rescue: await source.rescue(row) }, 'sweep found a job that ended without settling its row');
  return true;
}
