import { listNotes, noteKey } from '@/app/client/kept-keys';
import { keepValue, readKept } from '@/app/client/kept-value';
import { amount, listOf, objectOf, orNull, text } from '@/app/client/shape';
import { isSameFile, type LostFile } from './lost-files';

const schema = listOf(objectOf({ documentId: orNull(text), filename: text, bytes: amount }));

const readNote = (key: string): LostFile[] => readKept({ key, schema, by: 'browser' }) ?? [];
const writeNote = (key: string, files: readonly LostFile[]) =>
  keepValue({ key, value: files.length > 0 ? files : null, by: 'browser' });

/**
 * Which files of a case were on their way when their page was left, told to every page of this browser: `onLost` gets all of
 * them whenever that changes. They are files that the browser had no room to keep (kept-uploads.ts).
 *
 * Each page has a note of its own, and while it lives a lock on it. Whoever gets the lock of another page's note knows that page
 * to be gone, closed or crashed, and what is noted there to be lost; until then it is still being sent.
 */
export function openUnsentNotes({
  reference,
  onLost,
}: {
  reference: string;
  onLost: (lost: readonly LostFile[]) => void;
}) {
  // Over plain HTTP, which production refuses, browsers have no locks: better no note than a file called lost that is not.
  if (!window.isSecureContext) return { note: async () => undefined, settle: () => undefined };
  const place = noteKey('unsent', reference);
  const own = `${place}.${crypto.randomUUID()}`;
  const watched = new Set([own]);
  const left = new Set<string>();
  let written = '[]';
  let held: Promise<void> | null = null;
  let isForgotten = false;

  const tellLost = () => onLost([...left].flatMap(readNote));

  function watch(key: string) {
    if (watched.has(key)) return;
    watched.add(key);
    // Shared, so that every page that waits gets it, at once or when the page that sends is gone.
    void navigator.locks.request(key, { mode: 'shared' }, () => {
      left.add(key);
      tellLost();
    });
  }

  /** Resolves when no other page can take this page's files for lost; only the page's end gives the lock up. */
  const holdOwn = () =>
    new Promise<void>((resolve) => {
      void navigator.locks.request(own, () => {
        resolve();
        return new Promise<never>(() => undefined);
      });
    });

  window.addEventListener('storage', ({ key, newValue }) => {
    // Only signing out takes away what a living page has noted.
    if (key === own) isForgotten = newValue === null;
    else if (key !== null && left.has(key)) tellLost();
    else if (key?.startsWith(`${place}.`)) watch(key);
  });
  for (const key of listNotes(place)) watch(key);

  return {
    /** Notes what this page would lose if it were left now. */
    async note(unsent: readonly LostFile[]) {
      const next = JSON.stringify(unsent);
      if (next === written) return;
      written = next;
      held ??= holdOwn();
      await held;
      // A later call may have been made meanwhile, and the person may have signed out in another tab.
      if (next === written && !isForgotten) writeNote(own, unsent);
    },
    /** What was lost, and is dismissed or added again. */
    settle(files: readonly LostFile[]) {
      for (const key of left) {
        const noted = readNote(key);
        const rest = noted.filter((file) => !files.some(isSameFile(file)));
        if (rest.length < noted.length) writeNote(key, rest);
      }
    },
  };
}
