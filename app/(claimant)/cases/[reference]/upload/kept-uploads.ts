import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { KEPT_FILES } from '@/app/client/kept-keys';
import { isLeaving } from '@/app/client/kept-store';
import type { FoundUpload, KeepUpload, KeptUpload, UploadPlace } from './upload';

type Row = UploadPlace & {
  id: string;
  owner: string;
  reference: string;
  name: string;
  type: string;
  lastModified: number;
  keptAt: number;
};

/** The bytes stand apart: where an upload is changes with each part. */
interface Schema extends DBSchema {
  uploads: { key: string; value: Row };
  bytes: { key: string; value: ArrayBuffer };
}

/** The server forgets what has not arrived by then. */
const KEPT_FOR_MS = 24 * 3_600_000;

const CHANNEL = 'casedraft.kept-uploads';
const lockOf = (id: string) => `${CHANNEL}.${id}`;

async function inDatabase<T>(use: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
  if (isLeaving()) throw new Error('The person has signed out: their files are deleted.');
  const database = await openDB<Schema>(KEPT_FILES, 1, {
    upgrade(created) {
      created.createObjectStore('uploads', { keyPath: 'id' });
      created.createObjectStore('bytes');
    },
  });
  try {
    return await use(database);
  } finally {
    // Open, it would hold up the signing out, which deletes it.
    database.close();
  }
}

/**
 * Files of one person's case that this browser keeps until they have arrived: after a reload, a crash, or a phone's switch to another app
 * their upload goes on where it was. A page holds a lock on each file that it sends. Another page that gets the lock knows that page to be
 * gone, and `onFound` gets the file. Signing out deletes them all.
 */
export function openKeptUploads({
  owner,
  reference,
  onFound,
}: {
  owner: string;
  reference: string;
  onFound: (found: FoundUpload) => void;
}): KeepUpload {
  // Over plain HTTP, which production refuses, browsers have no locks: two pages would send the same file.
  if (!window.isSecureContext) return async () => null;
  const watched = new Set<string>();
  const others = new BroadcastChannel(CHANNEL);

  async function findKept() {
    const rows = await inDatabase(async (database) => {
      const all = await database.getAll('uploads');
      const [late, good] = [all.filter(isLate), all.filter((row) => !isLate(row))];
      for (const { id } of late) await dropRow(database, id);
      return good;
    });
    const own = rows.filter((row) => row.owner === owner && row.reference === reference);
    for (const { id } of own.sort((one, other) => one.keptAt - other.keptAt)) watch(id);
  }

  /** Waits for the end of the page that sends it. */
  function watch(id: string) {
    if (watched.has(id)) return;
    watched.add(id);
    void navigator.locks.request(lockOf(id), async () => {
      const found = await inDatabase(async (database) => {
        const [row, bytes] = [await database.get('uploads', id), await database.get('bytes', id)];
        return row && bytes ? { row, bytes } : null;
      }).catch(warn);
      if (!found) return;
      const { name, type, lastModified, documentId, sentBytes, isPaused } = found.row;
      const file = new File([found.bytes], name, { type, lastModified });
      await new Promise<void>((release) =>
        onFound({ file, documentId, sentBytes, isPaused, kept: describeKept({ id, release }) }),
      );
    });
  }

  const lookAgain = () => void findKept().catch(warn);
  others.addEventListener('message', lookAgain);
  lookAgain();

  return async (file) => {
    const id = crypto.randomUUID();
    watched.add(id);
    const release = await holdLock(lockOf(id));
    const { name, type, lastModified } = file;
    const place = { documentId: null, sentBytes: 0, isPaused: false };
    try {
      const bytes = await file.arrayBuffer();
      await inDatabase(async (database) => {
        const writing = database.transaction(['uploads', 'bytes'], 'readwrite');
        await Promise.all([
          writing
            .objectStore('uploads')
            .put({ id, owner, reference, name, type, lastModified, keptAt: Date.now(), ...place }),
          writing.objectStore('bytes').put(bytes, id),
          writing.done,
        ]);
      });
    } catch (error) {
      // No room, or a browser that keeps nothing: the page warns before it is left, and says what was lost.
      warn(error);
      release();
      return null;
    }
    others.postMessage(id);
    return describeKept({ id, release });
  };
}

const isLate = ({ keptAt }: Row) => keptAt < Date.now() - KEPT_FOR_MS;

const warn = (error: unknown) => void console.warn('The browser does not keep files that wait to be sent.', error);

async function dropRow(database: IDBPDatabase<Schema>, id: string) {
  await Promise.all([database.delete('uploads', id), database.delete('bytes', id)]);
}

/** Resolves with what gives the lock up. */
const holdLock = (name: string) =>
  new Promise<() => void>((held) => {
    void navigator.locks.request(name, () => new Promise<void>((release) => held(release)));
  });

/** One write after the other, so that the last one counts. A dropped file is not written again. */
function describeKept({ id, release }: { id: string; release: () => void }): KeptUpload {
  let last: Promise<unknown> = Promise.resolve();
  const write = (change: (database: IDBPDatabase<Schema>) => Promise<void>) => {
    last = last.then(() => inDatabase(change)).catch(warn);
  };
  return {
    update: (place) =>
      write(async (database) => {
        const writing = database.transaction('uploads', 'readwrite');
        const row = await writing.store.get(id);
        if (row) await writing.store.put({ ...row, ...place });
        await writing.done;
      }),
    drop: () => {
      write((database) => dropRow(database, id));
      void last.then(release);
    },
  };
}
