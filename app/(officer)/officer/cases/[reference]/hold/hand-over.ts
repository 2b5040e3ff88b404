import type { Hold } from '@/server/reviews/service';

/** A page that took longer to come asks again: the officer may have given the case back from another tab. */
const FRESH_MS = 10_000;

export type Handed = Hold;

let handed: { hold: Handed; at: number } | null = null;

/** For the page it leads to, which need not claim what was claimed a moment ago. */
export function handOver(hold: Handed): void {
  handed = { hold, at: performance.now() };
}

/** Whether a hold on this case was handed over just now. */
export const isHanded = (reference: string): boolean => findHanded(reference) !== null;

/** The hold on this case that was handed over just now, once. */
export function takeHanded(reference: string): Handed | null {
  const hold = findHanded(reference);
  if (handed?.hold.reference === reference) handed = null;
  return hold;
}

function findHanded(reference: string): Handed | null {
  if (handed?.hold.reference !== reference) return null;
  return performance.now() - handed.at < FRESH_MS ? handed.hold : null;
}
