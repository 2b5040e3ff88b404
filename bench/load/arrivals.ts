/**
 * Starts work at its planned times, whether or not what was started before has ended: an open loop. `work` hears how late it was started
 * itself, so that waiting before a start counts as waiting (nothing is omitted by being slow). Resolves when all of it has ended.
 */
export async function startAtPace({
  perMinute,
  minutes,
  work,
}: {
  perMinute: number;
  minutes: number;
  work: (start: { index: number; lateMs: number }) => Promise<void>;
}): Promise<void> {
  const began = performance.now();
  const everyMs = 60_000 / perMinute;
  const running: Promise<void>[] = [];
  for (let index = 0; index < perMinute * minutes; index += 1) {
    const planned = began + index * everyMs;
    const left = planned - performance.now();
    if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
    running.push(work({ index, lateMs: performance.now() - planned }));
  }
  await Promise.all(running);
}
