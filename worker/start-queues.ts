import { type JobName, jobContracts, jobNames, type Payload } from '@/server/jobs/contracts';
import { openWorker } from '@/server/platform/queue-backend';
import { countRunning } from './count-running';
import { handlers } from './handlers';
import { startWatchdog } from './start-watchdog';
import { watchLocks } from './watch-locks';

type Options = {
  /** Tells running jobs to end, when the worker's drain is over. */
  drainOver: AbortSignal;
  /** Called once when this worker leaves jobs of any kind lying. */
  onStall: () => void;
};

/** Takes jobs of every kind. The watchdogs look from now on; jobs come once `open` was called. */
export function prepareQueues({ drainOver, onStall }: Options) {
  const lanes = jobNames.map((name) => prepareQueue({ name, drainOver, onStall }));
  return {
    isStalling: () => lanes.some(({ watchdog }) => watchdog.isStalling()),
    stopWatching: () => {
      for (const { watchdog } of lanes) watchdog.stop();
    },
    open: () => {
      const opened = lanes.map(({ open }) => open());
      return {
        ready: () => Promise.all(opened.map(({ worker }) => worker.waitUntilReady())),
        close: () => Promise.all(opened.map(({ close }) => close())),
      };
    },
  };
}

function prepareQueue<N extends JobName>({ name, drainOver, onStall }: Options & { name: N }) {
  const concurrency = jobContracts[name].concurrency();
  const hands = countRunning({ queue: name, slots: concurrency });
  const watchdog = startWatchdog({ name, hasFreeSlot: hands.hasFreeSlot, onStall });
  const open = () => {
    const opened = openWorker<Payload<N>>(
      name,
      async (job, token, signal) => {
        watchdog.noteTaken();
        const stopped = signal ? AbortSignal.any([signal, drainOver]) : drainOver;
        await hands.run(() => handlers[name](job, token, stopped));
      },
      {
        concurrency,
        // A killed worker's job runs again when its lock has ended and the next check finds it: within 9 s. Renewed each second
        // and a half at the latest, a lock outlasts an event loop that is busy for over four; parsing is in child processes.
        lockDuration: 6_000,
        lockRenewTime: 1_500,
        stalledInterval: 3_000,
        // Crashes are no fault of the job's until they repeat; the sweep counts beyond that.
        maxStalledCount: 3,
      },
    );
    watchLocks(opened.worker);
    return opened;
  };
  return { watchdog, open };
}
