type Work = () => Promise<unknown>;

/** Milliseconds that some work takes. */
export async function timeOf(work: Work): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/**
 * Ours and the floor in turns, in milliseconds. `batch`: what is very short is done so many times in a row, and its average counts.
 * Warming comes first and does not count.
 */
export async function interleave({
  ours,
  floor,
  runs,
  warming = 3,
  batch = 1,
}: {
  ours: Work;
  floor: Work;
  runs: number;
  warming?: number;
  batch?: number;
}): Promise<{ ours: number[]; floor: number[] }> {
  const times = { ours: [] as number[], floor: [] as number[] };
  const repeat = (work: Work) => async () => {
    for (let index = 0; index < batch; index += 1) await work();
  };
  for (let run = -warming; run < runs; run += 1) {
    const taken = { ours: (await timeOf(repeat(ours))) / batch, floor: (await timeOf(repeat(floor))) / batch };
    if (run < 0) continue;
    times.ours.push(taken.ours);
    times.floor.push(taken.floor);
  }
  return times;
}

/** Our own figure alone, in milliseconds. */
export async function repeatOurs({
  ours,
  runs,
  warming = 3,
}: {
  ours: Work;
  runs: number;
  warming?: number;
}): Promise<number[]> {
  for (let run = 0; run < warming; run += 1) await ours();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await timeOf(ours));
  return times;
}
