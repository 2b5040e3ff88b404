/** What a page may take: of the time of this process on the processor, and, as a last guard, by the clock. */
export type TimeLimits = { cpuMs: number; clockMs: number };

/** Starts to count; answers whether that much has been spent since. */
export type TimeBudget = (limits: TimeLimits) => boolean;

/**
 * Counts what a page takes in the processor's time, all threads together. By the clock a busy machine would read less of a
 * page than an idle one.
 */
export function startTimeBudget(): TimeBudget {
  const clock = performance.now();
  const cpu = process.cpuUsage();
  return ({ cpuMs, clockMs }) => {
    const spent = process.cpuUsage(cpu);
    return (spent.user + spent.system) / 1000 > cpuMs || performance.now() - clock > clockMs;
  };
}
