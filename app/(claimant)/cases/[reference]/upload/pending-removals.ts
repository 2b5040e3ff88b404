/** Long enough to read what was removed and to reach the button, by keyboard too. */
export const UNDO_MS = 10_000;

export type Removal = { documentId: string; filename: string; error: unknown };

type Entry = Removal & { reference: string; remove: () => Promise<unknown>; timer: ReturnType<typeof setTimeout> };

let entries: readonly Entry[] = [];
const listeners = new Set<() => void>();

function publish(next: readonly Entry[]) {
  entries = next;
  for (const listener of listeners) listener();
}

/**
 * Removes a document when the time to undo that is over. It is removed from the page at once, and from the server only then: nothing of
 * it, such as its reading and what an officer noted, has to be restored. `commitRemovals` ends the time early.
 */
export function removeLater(removal: Pick<Entry, 'reference' | 'documentId' | 'filename' | 'remove'>): void {
  if (entries.some(({ documentId }) => documentId === removal.documentId)) return;
  const timer = setTimeout(() => void commit(removal.documentId), UNDO_MS);
  publish([...entries, { ...removal, error: null, timer }]);
}

export function undoRemoval(documentId: string): void {
  for (const entry of entries) if (entry.documentId === documentId) clearTimeout(entry.timer);
  publish(entries.filter((entry) => entry.documentId !== documentId));
}

/** Before a case is submitted, and when its page is left. Resolves when all is removed, or known to have failed. */
export async function commitRemovals({ reference }: { reference: string }): Promise<void> {
  const due = entries.filter((entry) => entry.reference === reference && entry.error === null);
  await Promise.all(due.map(({ documentId }) => commit(documentId)));
}

const committing = new Map<string, Promise<void>>();

function commit(documentId: string): Promise<void> {
  const entry = entries.find((each) => each.documentId === documentId);
  if (!entry) return Promise.resolve();
  const running = committing.get(documentId);
  if (running) return running;
  clearTimeout(entry.timer);
  const done = entry
    .remove()
    .then(() => undoRemoval(documentId))
    // The row shows why, and offers the document again.
    .catch((error: unknown) =>
      publish(entries.map((each) => (each.documentId === documentId ? { ...each, error } : each))),
    )
    .finally(() => committing.delete(documentId));
  committing.set(documentId, done);
  return done;
}

export function subscribeRemovals(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export const readRemovals = (): readonly Removal[] => entries;
