import { setTimeout as pause } from 'node:timers/promises';

export { pause };

/**
 * Asks again and again until `check` gives something truthy.
 * @template T
 * @param {{ check: () => T | Promise<T>, timeoutMs: number, everyMs?: number }} options
 * @returns {Promise<T | null>} null when the time ran out
 */
export async function waitUntil({ check, timeoutMs, everyMs = 50 }) {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const answer = await check();
    if (answer) return answer;
    if (Date.now() >= deadline) return null;
    await pause(everyMs);
  }
}
