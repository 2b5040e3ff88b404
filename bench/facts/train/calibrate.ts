/** A step of the calibration: from this raw probability on, so likely. */
export type Step = { from: number; probability: number };

type Sample = { raw: number; isRight: boolean };

/** So many right and as many wrong are added to each step, so that a few lucky ones prove nothing. */
const DOUBT = 0.5;
/** Steps of fewer samples are chance. */
const LEAST = 40;

/** Isotonic regression: the share that is right never falls as the raw probability rises. */
export function calibrate(samples: readonly Sample[]): Step[] {
  const sorted = [...samples].sort((a, b) => a.raw - b.raw);
  const blocks: { from: number; count: number; right: number }[] = [];
  for (const { raw, isRight } of sorted) {
    const last = blocks.at(-1);
    if (last && (last.count < LEAST || last.from === raw)) {
      last.count += 1;
      last.right += isRight ? 1 : 0;
    } else blocks.push({ from: raw, count: 1, right: isRight ? 1 : 0 });
    mergeFalling(blocks);
  }
  const last = blocks.at(-1);
  const before = blocks.at(-2);
  if (last && before && last.count < LEAST)
    blocks.splice(-2, 2, { from: before.from, count: before.count + last.count, right: before.right + last.right });
  return blocks.map(({ from, count, right }, at) => ({
    from: at === 0 ? 0 : round(from),
    probability: round((right + DOUBT) / (count + 2 * DOUBT)),
  }));
}

function mergeFalling(blocks: { from: number; count: number; right: number }[]): void {
  for (;;) {
    const [before, last] = [blocks.at(-2), blocks.at(-1)];
    if (!before || !last || last.count < LEAST || before.right / before.count < last.right / last.count) return;
    blocks.splice(-2, 2, { from: before.from, count: before.count + last.count, right: before.right + last.right });
  }
}

const round = (value: number): number => Math.round(value * 1e5) / 1e5;
