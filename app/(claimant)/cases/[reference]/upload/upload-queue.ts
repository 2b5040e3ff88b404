import { describeSizeProblem } from './check-file';
import { FILE_GONE, holdFiles } from './held-files';
import type { UploadTicket } from './send-file';
import { cutOff, UploadError } from './upload-error';

/** More at once would only share the same line. */
const PARALLEL = 3;

type Announced = { documentId: string; upload: UploadTicket };

/** The three steps of an upload. Each rejects with UploadError. */
export type UploadSteps = {
  request: (file: File) => Promise<Announced>;
  send: (upload: {
    ticket: UploadTicket;
    file: File;
    signal: AbortSignal;
    onProgress: (percent: number) => void;
  }) => Promise<void>;
  /** Resolves once the document stands in the case's list. */
  register: (documentId: string) => Promise<void>;
  /** Takes back an announced file, which may have arrived unseen and would be registered without the browser. */
  takeBack: (documentId: string) => Promise<void>;
};

export type Upload = {
  key: number;
  /** The document it becomes, once the server has announced it: it may stand in the case before the upload has ended. */
  documentId: string | null;
  filename: string;
  bytes: number;
  /** `checking`: everything is sent, and the server looks at it. */
  phase: 'waiting' | 'uploading' | 'checking' | 'stopped';
  percent: number;
  /** Why it stopped. */
  problem: { message: string; retryable: boolean } | null;
};

/** A file that was on its way when its page was left: only its name is still known. */
export type LostFile = Pick<Upload, 'documentId' | 'filename' | 'bytes'>;

export const isSameFile = (one: LostFile) => (other: LostFile) =>
  one.documentId === other.documentId && one.filename === other.filename && one.bytes === other.bytes;

const describeFile = ({ documentId, filename, bytes }: Upload): LostFile => ({ documentId, filename, bytes });

const LOST_MESSAGE = 'The page was closed before this file had arrived. Please add it again.';

type Entry = { file: File; abort: AbortController; announced: Announced | null; sent: boolean; interrupted: boolean };

export type UploadQueue = ReturnType<typeof createUploadQueue>;

/**
 * The files on their way into one case, three at a time. A file leaves the queue when it is registered or dismissed; one
 * that failed stays with its reason. Finished steps are not repeated by a retry after a broken connection. What is sent is what was
 * chosen, whatever becomes of the file on the device meanwhile.
 */
export function createUploadQueue({
  steps,
  onSettled,
  held = holdFiles(),
}: {
  steps: UploadSteps;
  /** Hears which lost files were dismissed or added again. */
  onSettled: (files: readonly LostFile[]) => void;
  held?: ReturnType<typeof holdFiles>;
}) {
  let nextKey = 1;
  let uploads: readonly Upload[] = [];
  const entries = new Map<number, Entry>();
  const listeners = new Set<() => void>();

  const publish = (next: readonly Upload[]) => {
    uploads = next;
    for (const listener of listeners) listener();
  };
  const change = (key: number, fields: Partial<Upload>) =>
    publish(uploads.map((upload) => (upload.key === key ? { ...upload, ...fields } : upload)));
  const remove = (key: number) => {
    release(key);
    entries.delete(key);
    publish(uploads.filter((upload) => upload.key !== key));
  };
  const isRunning = ({ phase }: Upload) => phase === 'uploading' || phase === 'checking';

  function release(key: number) {
    const entry = entries.get(key);
    if (entry) held.release(entry.file);
  }

  /** In the order in which they will be sent. One that is gone says so at once, while the person is still there. */
  function takeBytes() {
    for (const { key } of uploads.filter(({ phase }) => phase === 'waiting')) {
      const entry = entries.get(key);
      void (entry && held.takeEarly(entry.file)?.catch((error: unknown) => stop(key, entry, error)));
    }
  }

  function startWaiting() {
    takeBytes();
    const free = PARALLEL - uploads.filter(isRunning).length;
    for (const { key } of uploads.filter(({ phase }) => phase === 'waiting').slice(0, Math.max(0, free))) void run(key);
  }

  async function run(key: number) {
    const entry = entries.get(key);
    if (!entry) return;
    change(key, { phase: 'uploading', percent: 0, problem: null });
    try {
      await takeSteps(key, entry);
      remove(key);
    } catch (error) {
      stop(key, entry, error);
    }
    startWaiting();
  }

  async function takeSteps(key: number, entry: Entry) {
    const file = await held.read(entry.file);
    if (entry.abort.signal.aborted) throw cutOff();
    entry.announced ??= await steps.request(file);
    const { documentId, upload: ticket } = entry.announced;
    change(key, { documentId });
    if (entry.abort.signal.aborted) throw cutOff();
    if (!entry.sent) {
      const onProgress = (percent: number) => change(key, { percent });
      await steps.send({ ticket, file, signal: entry.abort.signal, onProgress });
      entry.sent = true;
    }
    if (entry.abort.signal.aborted) throw cutOff();
    change(key, { phase: 'checking', percent: 100 });
    await steps.register(documentId);
  }

  function stop(key: number, entry: Entry, error: unknown) {
    if (!(error instanceof UploadError)) throw error;
    entry.interrupted = error.kind === 'interrupted';
    // What the server has refused or lost is to be announced anew.
    if (!entry.interrupted) Object.assign(entry, { announced: null, sent: false });
    if (error.kind === 'refused') release(key);
    change(key, {
      documentId: entry.announced?.documentId ?? null,
      phase: 'stopped',
      problem: { message: error.message, retryable: error.kind !== 'refused' },
    });
  }

  function retry(keys: number[]) {
    const again = new Set(keys);
    publish(
      uploads.map((upload) =>
        again.has(upload.key) && upload.phase === 'stopped' && upload.problem?.retryable
          ? { ...upload, phase: 'waiting', percent: 0, problem: null }
          : upload,
      ),
    );
    startWaiting();
  }

  return {
    add(files: readonly File[]) {
      const added = files.map((file): Upload => {
        const key = nextKey++;
        const problem = describeSizeProblem(file.size);
        entries.set(key, { file, abort: new AbortController(), announced: null, sent: false, interrupted: false });
        return {
          key,
          documentId: null,
          filename: file.name,
          bytes: file.size,
          phase: problem ? 'stopped' : 'waiting',
          percent: 0,
          problem: problem ? { message: problem, retryable: false } : null,
        };
      });
      // What was lost and is added again is lost no longer.
      const isAddedAgain = ({ key, filename, bytes }: Upload) =>
        !entries.has(key) && files.some((file) => file.name === filename && file.size === bytes);
      const settled = uploads.filter(isAddedAgain);
      if (settled.length > 0) onSettled(settled.map(describeFile));
      const replaced = new Set([...settled, ...findGone(uploads, files)]);
      for (const upload of replaced) entries.delete(upload.key);
      publish([...uploads.filter((upload) => !replaced.has(upload)), ...added]);
      startWaiting();
    },
    retry: (key: number) => retry([key]),
    /** Takes up again what a broken connection stopped. */
    retryInterrupted: () => retry([...entries].filter(([, entry]) => entry.interrupted).map(([key]) => key)),
    /** Takes a file out of the list, in mid-flight too. */
    dismiss(key: number) {
      const entry = entries.get(key);
      entry?.abort.abort();
      if (entry?.announced) void steps.takeBack(entry.announced.documentId);
      if (!entry) onSettled(uploads.filter((upload) => upload.key === key).map(describeFile));
      remove(key);
      startWaiting();
    },
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read: () => uploads,
    /** What a page that is left now would lose: all but what the server has refused. */
    readUnsent: (): LostFile[] =>
      uploads
        .filter(({ key, phase, problem }) => entries.has(key) && (phase !== 'stopped' || problem?.retryable))
        .map(describeFile),
    /** Shows what other pages have lost, and nothing else of that kind. */
    showLost(lost: readonly LostFile[]) {
      // A row that stays keeps its key, and with that the focus on its button. Of two alike each keeps its own.
      const before = uploads.filter(({ key }) => !entries.has(key));
      const takeKey = (file: LostFile) => {
        const same = before.find(isSameFile(file));
        if (!same) return nextKey++;
        before.splice(before.indexOf(same), 1);
        return same.key;
      };
      const shown = lost.map(
        (file): Upload => ({
          ...file,
          key: takeKey(file),
          phase: 'stopped',
          percent: 0,
          problem: { message: LOST_MESSAGE, retryable: false },
        }),
      );
      publish([...shown, ...uploads.filter(({ key }) => entries.has(key))]);
    },
  };
}

/** Of the files that can no longer be read from the device those that are chosen again, one for one: what is in them may have changed. */
function findGone(uploads: readonly Upload[], chosen: readonly File[]): Upload[] {
  const gone = uploads.filter(({ problem }) => problem?.message === FILE_GONE);
  return chosen.flatMap(({ name }) => {
    const at = gone.findIndex(({ filename }) => filename === name);
    return at === -1 ? [] : gone.splice(at, 1);
  });
}

/** Whether leaving the page now would lose something. */
export const isUnderWay = (uploads: readonly Upload[]) => uploads.some(({ phase }) => phase !== 'stopped');
