import type { Announced, KeptUpload, UploadPlace, UploadSteps } from './upload';
import { cutOff } from './upload-error';

/** An upload's permission holds for an hour. */
const FRESH_MS = 50 * 60_000;

/** What the queue knows of a file beside what its row shows. */
export type Entry = {
  file: File;
  /** Ends what is under way: the file was paused, turned or dismissed. */
  run: AbortController;
  announced: Announced | null;
  announcedAt: number;
  announcing: Promise<Announced> | null;
  documentId: string | null;
  /** What the store has for good. */
  sentBytes: number;
  sent: boolean;
  interrupted: boolean;
  /** In a row, since something arrived. */
  failures: number;
  timer: ReturnType<typeof setTimeout> | null;
  /** Null where the browser keeps nothing of it. */
  kept: KeptUpload | null;
  keeping: boolean;
};

export const makeEntry = (file: File): Entry => ({
  file,
  run: new AbortController(),
  announced: null,
  announcedAt: 0,
  announcing: null,
  documentId: null,
  sentBytes: 0,
  sent: false,
  interrupted: false,
  failures: 0,
  timer: null,
  kept: null,
  keeping: false,
});

/** What the server has refused or lost, or what is another file now, is to be announced anew. */
export function forgetAnnounced(entry: Entry): void {
  Object.assign(entry, { announced: null, announcing: null, documentId: null, sentBytes: 0, sent: false });
  entry.kept?.update({ documentId: null, sentBytes: 0 });
}

export function notePlace(entry: Entry, place: Partial<UploadPlace>): void {
  const { isPaused: _, ...known } = place;
  Object.assign(entry, known);
  entry.kept?.update(place);
}

type Taking = {
  entry: Entry;
  file: File;
  steps: UploadSteps;
  onAnnounced: (documentId: string) => void;
  onProgress: (sentBytes: number) => void;
  onChecking: () => void;
};

/** Announces, sends and registers a file, whichever of that is left to do. */
export async function takeSteps({ entry, file, steps, onAnnounced, onProgress, onChecking }: Taking): Promise<void> {
  const { signal } = entry.run;
  if (signal.aborted) throw cutOff();
  const { documentId, upload: ticket } = await announce({ entry, file, steps });
  if (signal.aborted) throw cutOff();
  onAnnounced(documentId);
  if (ticket && !entry.sent) {
    const onKept = (sentBytes: number) => {
      entry.failures = 0;
      notePlace(entry, { sentBytes });
    };
    onProgress(entry.sentBytes);
    await steps.send({ ticket, file, sentBytes: entry.sentBytes, signal, onProgress, onKept });
    entry.sent = true;
  }
  if (signal.aborted) throw cutOff();
  onChecking();
  await steps.register(documentId);
}

/** Once at a time: a file that is paused and goes on at once is one document. */
function announce({ entry, file, steps }: Pick<Taking, 'entry' | 'file' | 'steps'>): Promise<Announced> {
  if (entry.announced && Date.now() - entry.announcedAt < FRESH_MS) return Promise.resolve(entry.announced);
  entry.announcing ??= askPermission({ entry, file, steps }).finally(() => {
    entry.announcing = null;
  });
  return entry.announcing;
}

async function askPermission({ entry, file, steps }: Pick<Taking, 'entry' | 'file' | 'steps'>): Promise<Announced> {
  const resumed = entry.documentId === null ? null : await steps.resume(entry.documentId);
  if (!resumed) notePlace(entry, { sentBytes: 0 });
  const announced = resumed ?? (await steps.request(file));
  entry.announced = announced;
  entry.announcedAt = Date.now();
  notePlace(entry, { documentId: announced.documentId });
  return announced;
}
