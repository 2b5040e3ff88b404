/**
 * Leaving a case gives it back a moment later, not at once: React may take a page down and put it up again in one breath
 * (strict mode does), and a case given back between the two could go to somebody else.
 */
const DELAY_MS = 250;

/** By token. Several pages of a case can have been left, one after the other: none of them is forgotten for the next. */
const pending = new Map<string, { timer: ReturnType<typeof setTimeout>; reference: string }>();

/** A page of a case, by the reference to its token among those of the review; null while it has no part in the review. */
type CasePage = { reference: string; token: { current: string | null } };
const onScreen = new Map<string, CasePage['token']>();

/** The page is on screen. It goes on with the token of one that was left a moment ago, which is not given back then. */
export function noteArrival({ reference, token }: CasePage): void {
  onScreen.set(reference, token);
  token.current ??= findLeft(reference);
  if (token.current) cancelRelease(token.current);
}

export function noteDeparture({ reference, token }: CasePage): void {
  if (onScreen.get(reference) === token) onScreen.delete(reference);
}

/** This very page, not the same case opened again. */
export const isOnScreen = ({ reference, token }: CasePage): boolean => onScreen.get(reference) === token;

type Release = { reference: string; token: string; release: () => Promise<unknown> };

export function scheduleRelease({ reference, token, release }: Release): void {
  // The page that is on screen goes on with it.
  if (onScreen.get(reference)?.current === token) return;
  cancelRelease(token);
  const timer = setTimeout(() => {
    pending.delete(token);
    // Not given back, the lease runs out by itself within minutes.
    release().catch((error: unknown) => console.warn('The case was not given back.', error));
  }, DELAY_MS);
  pending.set(token, { timer, reference });
}

function findLeft(reference: string): string | null {
  for (const [token, left] of pending) if (left.reference === reference) return token;
  return null;
}

function cancelRelease(token: string): void {
  clearTimeout(pending.get(token)?.timer);
  pending.delete(token);
}
