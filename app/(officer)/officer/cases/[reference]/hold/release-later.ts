/**
 * Leaving a case gives it back a moment later, not at once: React may take a page down and put it up again in one breath
 * (strict mode does), and a case given back between the two could go to somebody else.
 */
const DELAY_MS = 250;

const pending = new Map<string, { timer: ReturnType<typeof setTimeout>; token: string }>();
const onScreen = new Set<string>();

/** The case is on screen: whatever would have given it back is void. Gives the token of a page that was left a moment ago. */
export function noteArrival(reference: string): string | null {
  const left = cancelRelease(reference);
  onScreen.add(reference);
  return left;
}

export const noteDeparture = (reference: string): void => void onScreen.delete(reference);

export const isOnScreen = (reference: string): boolean => onScreen.has(reference);

type Release = { reference: string; token: string; release: () => Promise<unknown> };

export function scheduleRelease({ reference, token, release }: Release): void {
  cancelRelease(reference);
  const timer = setTimeout(() => {
    pending.delete(reference);
    // Not given back, the lease runs out by itself within minutes.
    release().catch((error: unknown) => console.warn('The case was not given back.', error));
  }, DELAY_MS);
  pending.set(reference, { timer, token });
}

function cancelRelease(reference: string): string | null {
  const release = pending.get(reference);
  if (!release) return null;
  clearTimeout(release.timer);
  pending.delete(reference);
  return release.token;
}
