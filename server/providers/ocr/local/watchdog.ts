import { Worker } from 'node:worker_threads';
import { MEMORY_LOOK_MS } from './limits';
import { OUT_OF_MEMORY_SIGNAL } from './protocol';

/**
 * Ends this process when it grows past `memoryBytes` or its parent is gone, from a thread of its own: the main thread
 * may be stuck in a parser. WebAssembly and pictures live outside the heap that --max-old-space-size limits.
 */
export function startWatchdog({ memoryBytes }: { memoryBytes: number }): void {
  // As text, since a TypeScript file could not be loaded by a thread when running from source.
  const program = `
    const { workerData } = require('node:worker_threads');
    const parent = process.ppid;
    setInterval(() => {
      if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
      if (process.memoryUsage.rss() > workerData.memoryBytes) process.kill(process.pid, workerData.signal);
    }, workerData.lookMs);
  `;
  const workerData = { memoryBytes, signal: OUT_OF_MEMORY_SIGNAL, lookMs: MEMORY_LOOK_MS };
  new Worker(program, { eval: true, workerData, execArgv: [] }).unref();
}
