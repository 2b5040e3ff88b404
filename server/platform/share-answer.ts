/**
 * An `ask` that is run once for all who ask at the same time, and whose answer is given again for `keepMs`
 * milliseconds after it came. A rejection is shared just the same.
 */
export function shareAnswer<T>({
  ask,
  keepMs,
  now = Date.now,
}: {
  ask: () => Promise<T>;
  keepMs: number;
  now?: () => number;
}): () => Promise<T> {
  let shared: { answer: Promise<T>; keptUntil: number } | undefined;
  return () => {
    if (shared && now() < shared.keptUntil) return shared.answer;
    const current = { answer: ask(), keptUntil: Number.POSITIVE_INFINITY };
    const keep = () => {
      current.keptUntil = now() + keepMs;
    };
    current.answer.then(keep, keep);
    shared = current;
    return current.answer;
  };
}
