import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createRegistry } from './metrics-text';
import { nameError } from './name-error';

/** From a skipped step to the longest reading there may be, in seconds. */
const STEP_BOUNDS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 1_200];
/** People notice from 0.1 s on and leave at 10 s. */
const PROCEDURE_BOUNDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

function createMetrics() {
  const { counter, gauge, histogram, write } = createRegistry();
  return {
    write,
    jobAttempts: counter({
      name: 'casedraft_job_attempts_total',
      help: 'Attempts of jobs ended by this worker: done, failed (for good), retried, held (service busy or away), left (to another).',
    }),
    lockRenewalsFailed: counter({
      name: 'casedraft_lock_renewals_failed_total',
      help: 'How often the queue did not let this worker keep a job that it has in hand.',
    }),
    stepSeconds: histogram({
      name: 'casedraft_step_seconds',
      help: 'Time a step of a job took, finished or not.',
      bounds: STEP_BOUNDS,
    }),
    providerCalls: counter({
      name: 'casedraft_provider_calls_total',
      help: 'Calls of what reads, embeds and drafts, by outcome: ok or the kind of error.',
    }),
    providerSeconds: histogram({
      name: 'casedraft_provider_seconds',
      help: 'Time such a call took.',
      bounds: STEP_BOUNDS,
    }),
    procedureSeconds: histogram({
      name: 'casedraft_procedure_seconds',
      help: 'Time a call of the API took in this process; of a subscription, until it began.',
      bounds: PROCEDURE_BOUNDS,
    }),
    storeUp: gauge({ name: 'casedraft_store_up', help: 'Whether the database and the queue answer.' }),
    serviceAway: gauge({
      name: 'casedraft_service_away',
      help: 'Whether an outside service does not answer, so that nobody asks it; the same from every process.',
    }),
    queueJobs: gauge({
      name: 'casedraft_queue_jobs',
      help: 'Jobs in each queue, by state; the same from every process.',
    }),
    oldestWaitSeconds: gauge({
      name: 'casedraft_queue_oldest_wait_seconds',
      help: 'For how long the work that waits longest has waited, by queue; 0 with none waiting.',
    }),
    workerSilenceSeconds: gauge({
      name: 'casedraft_queue_worker_silence_seconds',
      help: 'By how much a worker is late with a sign of life for what it has in hand, by queue; 0 while none is.',
    }),
    cases: gauge({ name: 'casedraft_cases', help: 'Cases by status; the same from every process.' }),
    workerSlots: gauge({
      name: 'casedraft_worker_slots',
      help: 'Of the jobs this worker can have in hand at once, those it has and those it could take, by queue.',
    }),
    ...createProcessGauges(gauge),
  };
}

type MakeGauge = ReturnType<typeof createRegistry>['gauge'];

function createProcessGauges(gauge: MakeGauge) {
  const memory = gauge({ name: 'process_resident_memory_bytes', help: 'Memory of this process.' });
  const lag = gauge({
    name: 'nodejs_eventloop_lag_p99_seconds',
    help: 'Event loop delay since the last look, 99th percentile.',
  });
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  return {
    lookAtProcess: () => {
      memory.set([{ labels: {}, value: process.memoryUsage.rss() }]);
      lag.set([{ labels: {}, value: delay.count > 0 ? delay.percentile(99) / 1e9 : 0 }]);
      delay.reset();
    },
  };
}

const scope = globalThis as { casedraftMetrics?: ReturnType<typeof createMetrics> };

/** The metrics of this process, one set however many bundles ask. */
export function metrics() {
  scope.casedraftMetrics ??= createMetrics();
  return scope.casedraftMetrics;
}

/** Runs a call of something outside, counting it and how it ended. */
export async function observeCall<T>({
  provider,
  operation,
  run,
}: {
  provider: string;
  operation: string;
  run: () => Promise<T>;
}): Promise<T> {
  const started = performance.now();
  const end = (outcome: string) => {
    metrics().providerCalls.add({ provider, operation, outcome });
    metrics().providerSeconds.observe({ provider, operation }, (performance.now() - started) / 1_000);
  };
  try {
    const result = await run();
    end('ok');
    return result;
  } catch (error) {
    end(nameError(error));
    throw error;
  }
}
