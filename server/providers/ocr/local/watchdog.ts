import { Worker } from 'node:worker_threads';
import { MEMORY_LOOK_MS } from './limits';
import { OUT_OF_MEMORY_SIGNAL, OUT_OF_TIME_SIGNAL } from './protocol';

/** `begin` starts a task's time on the processor, `end` stops it. */
export type Watchdog = { begin: () => void; end: () => void };

/** No task is at work. */
const IDLE = -1;

/**
 * Ends this process when it grows past `memoryBytes`, when a task takes more than `cpuMs` of its time on the processor, all
 * threads together, or when its parent is gone. It does so from a thread of its own: the main thread may be stuck in a parser.
 * WebAssembly and pictures live outside the heap that --max-old-space-size limits.
 */
export function startWatchdog({ memoryBytes, cpuMs }: { memoryBytes: number; cpuMs: number }): Watchdog {
  // As text, since a TypeScript file could not be loaded by a thread when running from source.
  const program = `
    const { workerData } = require('node:worker_threads');
    const parent = process.ppid;
    setInterval(() => {
      if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
      if (process.memoryUsage.rss() > workerData.memoryBytes) process.kill(process.pid, workerData.outOfMemory);
      const begun = Atomics.load(workerData.begun, 0);
      const { user, system } = process.cpuUsage();
      const spent = (user + system) / 1000 - begun;
      if (begun !== ${IDLE} && spent > workerData.cpuMs) process.kill(process.pid, workerData.outOfTime);
    }, workerData.lookMs);
  `;
  /** The processor's time in ms at which the task at work began. */
  const begun = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)).fill(IDLE);
  const workerData = {
    memoryBytes,
    cpuMs,
    begun,
    outOfMemory: OUT_OF_MEMORY_SIGNAL,
    outOfTime: OUT_OF_TIME_SIGNAL,
    lookMs: MEMORY_LOOK_MS,
  };
  new Worker(program, { eval: true, workerData, execArgv: [] }).unref();
  return {
    begin: () => {
      const { user, system } = process.cpuUsage();
      Atomics.store(begun, 0, Math.floor((user + system) / 1000));
    },
    end: () => {
      Atomics.store(begun, 0, IDLE);
    },
  };
}
