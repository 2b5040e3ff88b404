// The clock of the computer in front of a person may be days or years off. What a page says about "now" (ages, days that are
// suggested, whether a day has passed) goes by the server's clock: its page says what time it is, and so does each of its answers.

/** The header of an answer is whole seconds, and a moment old when it is read: smaller differences are no news, and older answers none. */
const TOLERANCE_MS = 5_000;

/** How far the server's clock is ahead of this computer's; null until the server has said. */
let offsetMs: number | null = null;
const listeners = new Set<() => void>();

/** What time it is by the server's clock, in milliseconds since 1970; on the server its own. */
export const serverNow = (): number => Date.now() + (offsetMs ?? 0);

export const serverDate = (): Date => new Date(serverNow());

/** What a page says. It may have been written long before it is shown again, so that it only counts while nothing else is known. */
export function learnFromPage(writtenAt: number): void {
  // On the server one clock serves everybody's pages.
  if (typeof window !== 'undefined') offsetMs ??= writtenAt - Date.now();
}

/**
 * What an answer of the server says, which was written just now. One that does not say it changes nothing, nor does one that was long
 * under way: it may have been written before the computer was asleep. `askedAt`: by this computer's clock, in milliseconds since 1970.
 */
export function learnFromAnswer({ headers, askedAt }: { headers: Headers; askedAt: number }): void {
  if (Date.now() - askedAt > TOLERANCE_MS) return;
  const at = Date.parse(headers.get('date') ?? '');
  if (Number.isNaN(at) || Math.abs(at - serverNow()) <= TOLERANCE_MS) return;
  offsetMs = at - Date.now();
  for (const listener of listeners) listener();
}

/** Calls back when the time turns out to be another one; gives back what ends that. */
export function onClockSet(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
