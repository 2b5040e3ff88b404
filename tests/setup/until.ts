import { vi } from 'vitest';

/** A machine with much else to do may take this long over what takes a second on an idle one. */
export const DEADLINE_MS = 150_000;

/** Asks again and again until the condition gives something, and gives that; fails at the deadline with `what`. */
export function until<T>(
  what: string,
  condition: () => Promise<T | null | undefined | false>,
  timeout = DEADLINE_MS,
): Promise<T> {
  return vi.waitFor(
    async () => {
      const found = await condition();
      if (!found) throw new Error(`still waiting until ${what}`);
      return found;
    },
    { timeout, interval: 25 },
  );
}
