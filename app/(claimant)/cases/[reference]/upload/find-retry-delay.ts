const FIRST_MS = 1_000;
/** A person who watches sees that something is tried, and a line that is away for an hour is not asked at every turn. */
const LONGEST_MS = 30_000;

/** How long an upload waits for the network after so many failures in a row. `random`, from 0 to 1, keeps files and people apart. */
export function findRetryDelay({ failures, random = Math.random() }: { failures: number; random?: number }): number {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, failures - 1));
  return Math.round(full * (0.75 + random / 4));
}
