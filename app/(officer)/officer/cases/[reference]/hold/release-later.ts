/**
 * Leaving a case gives it back a moment later, not at once: React may take a page down and put it up again in one breath
 * (strict mode does), and a case given back between the two could go to somebody else.
 */
const DELAY_MS = 250;

const pending = new Map<string, ReturnType<typeof setTimeout>>();
const onScreen = new Set<string>();

/** The case is on screen: whatever would have given it back is void. */
export function noteArrival(reference: string): void {
  cancelRelease(reference);
  onScreen.add(reference);
}

export const noteDeparture = (reference: string): void => void onScreen.delete(reference);

export const isOnScreen = (reference: string): boolean => onScreen.has(reference);

export function scheduleRelease({ reference, release }: { reference: string; release: () => Promise<unknown> }): void {
  cancelRelease(reference);
  const timer = setTimeout(() => {
    pending.delete(reference);
    // Not given back, the lease runs out by itself within minutes.
    release().catch((error: unknown) => console.warn('The case was not given back.', error));
  }, DELAY_MS);
  pending.set(reference, timer);
}

function cancelRelease(reference: string): void {
  clearTimeout(pending.get(reference));
  pending.delete(reference);
}
