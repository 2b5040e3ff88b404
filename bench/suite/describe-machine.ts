import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import type { Machine } from './measure';

export function describeMachine(): Machine {
  const [load = 0] = loadavg();
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / 2 ** 30),
    platform: `${process.platform} ${process.arch}`,
    node: process.version,
    load: Math.round(load * 10) / 10,
  };
}
