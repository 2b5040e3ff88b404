const listeners = new Set<() => void>();

/** The page's language is another now: what was read in the earlier one is read anew by whoever listens. */
export function noteLanguage(): void {
  for (const each of [...listeners]) each();
}

/** Gives back what ends it. */
export function onLanguage(read: () => void): () => void {
  listeners.add(read);
  return () => void listeners.delete(read);
}
