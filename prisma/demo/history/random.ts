export type Random = ReturnType<typeof createRandom>;

/** The same numbers for the same seed, so that each demo has the same history. */
export function createRandom(seed: number) {
  let state = seed;
  // Mulberry32.
  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;
  /** Half of them below the median, and a few far above, as times are that people take. */
  const skewed = ({ median, spread }: { median: number; spread: number }): number => {
    const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
    return median * Math.exp(spread * normal);
  };
  return { next, pick, skewed };
}
