/** Older lines get no more fixes: 20 got its last in April 2026. */
const OLDEST_MAINTAINED = 22;

/** What to tell an operator whose Node gets no more security fixes; null where it does. `version` as `process.versions.node` gives it. */
export function warnOfOldNode(version: string = process.versions.node): string | null {
  if (Number(version.split('.')[0]) >= OLDEST_MAINTAINED) return null;
  return `Node ${version} gets no more security fixes. Casedraft runs on it; Node 24 is better.`;
}
