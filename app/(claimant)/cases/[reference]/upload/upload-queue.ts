import { findSizeProblem, isPicture } from './check-file';
import { findRetryDelay } from './find-retry-delay';
import { holdFiles } from './held-files';
import { describeFile, findGone, type LostFile, showLostFiles } from './lost-files';
import { type Entry, forgetAnnounced, makeEntry, takeSteps } from './take-steps';
import type { FoundUpload, KeepUpload, Upload, UploadSteps } from './upload';
import { isPassing, UploadError, WAITING_FOR } from './upload-error';

/** More at once would only share the same line. */
const PARALLEL = 3;

export type UploadQueue = ReturnType<typeof createUploadQueue>;

type Options = {
  steps: UploadSteps;
  /** Hears which lost files were dismissed or added again. */
  onSettled: (files: readonly LostFile[]) => void;
  held?: ReturnType<typeof holdFiles>;
  keep?: KeepUpload;
};

/**
 * The files on their way into one case, three at a time. A file leaves the queue when it is registered or dismissed; one
 * that failed stays with its reason. Finished steps are not repeated after a broken connection, and a file whose connection is broken
 * goes on by itself. What is sent is what was chosen, whatever becomes of the file on the device meanwhile.
 */
export function createUploadQueue({ steps, onSettled, held = holdFiles(), keep = async () => null }: Options) {
  let lastKey = 0;
  let uploads: readonly Upload[] = [];
  const entries = new Map<number, Entry>();
  const listeners = new Set<() => void>();

  const nextKey = () => {
    lastKey += 1;
    return lastKey;
  };
  const publish = (next: readonly Upload[]) => {
    uploads = next;
    for (const listener of listeners) listener();
  };
  const change = (key: number, fields: Partial<Upload>) =>
    publish(uploads.map((upload) => (upload.key === key ? { ...upload, ...fields } : upload)));
  const find = (key: number) => uploads.find((upload) => upload.key === key);
  const remove = (key: number) => {
    const entry = entries.get(key);
    if (entry) letGo(entry);
    entries.delete(key);
    publish(uploads.filter((upload) => upload.key !== key));
  };
  const isRunning = ({ phase }: Upload) => phase === 'uploading' || phase === 'checking';

  /** Neither memory nor disk need hold the file any longer. */
  function letGo(entry: Entry) {
    held.release(entry.file);
    entry.kept?.drop();
    entry.kept = null;
    if (entry.timer) clearTimeout(entry.timer);
  }

  /** In the order in which they will be sent. One that is gone says so at once, while the person is still there. */
  function takeBytes() {
    for (const { key } of uploads.filter(({ phase }) => phase === 'waiting')) {
      const entry = entries.get(key);
      if (!entry) continue;
      const { run } = entry;
      void held
        .takeEarly(entry.file)
        ?.then((file) => keepBytes({ key, entry, file }))
        .catch((error: unknown) => stop({ key, entry, run, error }));
    }
  }

  /** So that the file outlives its page. */
  async function keepBytes({ key, entry, file }: { key: number; entry: Entry; file: File }) {
    if (entry.kept || entry.keeping) return;
    entry.keeping = true;
    const kept = await keep(file);
    entry.keeping = false;
    // Gone, or another file, in the meantime.
    if (entries.get(key) !== entry || entry.kept) return void kept?.drop();
    entry.kept = kept;
    kept?.update({ documentId: entry.documentId, sentBytes: entry.sentBytes, isPaused: find(key)?.phase === 'paused' });
    // What would be lost with the page is less now.
    if (kept) publish([...uploads]);
  }

  function startWaiting() {
    takeBytes();
    const free = PARALLEL - uploads.filter(isRunning).length;
    for (const { key } of uploads.filter(({ phase }) => phase === 'waiting').slice(0, Math.max(0, free))) void run(key);
  }

  async function run(key: number) {
    const entry = entries.get(key);
    if (!entry) return;
    const { run: own } = entry;
    change(key, { phase: 'uploading', problem: null });
    const tell = (fields: Partial<Upload>) => {
      if (entry.run === own) change(key, fields);
    };
    try {
      const file = await held.read(entry.file);
      void keepBytes({ key, entry, file });
      await takeSteps({
        entry,
        file,
        steps,
        onAnnounced: (documentId) => tell({ documentId }),
        onProgress: (sentBytes) => tell({ sentBytes }),
        onChecking: () => tell({ phase: 'checking', sentBytes: file.size }),
      });
      if (entry.run === own) remove(key);
    } catch (error) {
      stop({ key, entry, run: own, error });
    }
    startWaiting();
  }

  function stop({
    key,
    entry,
    run: ended,
    error,
  }: {
    key: number;
    entry: Entry;
    run: AbortController;
    error: unknown;
  }) {
    // Paused, turned or dismissed meanwhile.
    if (entry.run !== ended || ended.signal.aborted) return;
    if (!(error instanceof UploadError)) throw error;
    entry.interrupted = error.kind === 'interrupted';
    if (!entry.interrupted) forgetAnnounced(entry);
    if (error.kind === 'refused') letGo(entry);
    const { code, message, filename, kind } = error;
    const waits = entry.interrupted && isPassing(code);
    if (waits) tryLater(key, entry);
    change(key, {
      documentId: entry.documentId,
      sentBytes: entry.sentBytes,
      phase: waits ? WAITING_FOR[code] : 'stopped',
      problem: waits ? null : { code, message, filename, retryable: kind !== 'refused' },
    });
  }

  function tryLater(key: number, entry: Entry) {
    entry.failures += 1;
    if (entry.timer) clearTimeout(entry.timer);
    entry.timer = setTimeout(() => retry([key]), findRetryDelay(entry));
  }

  const isHalted = ({ phase, problem }: Upload) =>
    phase === 'offline' || phase === 'busy' || (phase === 'stopped' && problem?.retryable === true);

  function retry(keys: readonly number[]) {
    const again = new Set(keys);
    publish(
      uploads.map((upload) =>
        again.has(upload.key) && isHalted(upload) ? { ...upload, phase: 'waiting', problem: null } : upload,
      ),
    );
    startWaiting();
  }

  /** Ends what is under way for this file, and nothing else of it. */
  function halt(entry: Entry) {
    entry.run.abort();
    entry.run = new AbortController();
    if (entry.timer) clearTimeout(entry.timer);
  }

  function takeBack({ announcing, documentId }: Entry) {
    if (documentId) void steps.takeBack(documentId);
    // What was never announced need not be taken back.
    else void announcing?.then((announced) => steps.takeBack(announced.documentId), ignore);
  }

  /** Nothing more will come of what was announced for it. */
  function settleLost(lost: readonly Upload[]) {
    onSettled(lost.map(describeFile));
    for (const { documentId } of lost) if (documentId) void steps.takeBack(documentId);
  }

  function join(entry: Entry, fields: Partial<Upload>): Upload {
    const { file } = entry;
    const key = nextKey();
    entries.set(key, entry);
    return {
      key,
      documentId: entry.documentId,
      filename: file.name,
      bytes: file.size,
      formerBytes: [],
      sentBytes: entry.sentBytes,
      phase: 'waiting',
      picture: isPicture(file) ? file : null,
      problem: null,
      ...fields,
    };
  }

  return {
    add(files: readonly File[]) {
      // What was lost and is added again is lost no longer.
      const isAddedAgain = ({ key, filename, bytes }: Upload) =>
        !entries.has(key) && files.some((file) => file.name === filename && file.size === bytes);
      const settled = uploads.filter(isAddedAgain);
      if (settled.length > 0) settleLost(settled);
      const replaced = new Set([...settled, ...findGone(uploads, files)]);
      for (const upload of replaced) entries.delete(upload.key);
      const added = files.map((file) => {
        const code = findSizeProblem(file.size);
        const problem = code && { code, message: code, filename: null, retryable: false };
        return join(makeEntry(file), problem ? { phase: 'stopped', problem } : {});
      });
      publish([...uploads.filter((upload) => !replaced.has(upload)), ...added]);
      startWaiting();
    },
    /** Goes on with what another page has kept. */
    takeUp({ file, documentId, sentBytes, isPaused, kept }: FoundUpload) {
      const entry = { ...makeEntry(file), documentId, sentBytes, kept };
      publish([...uploads, join(entry, { phase: isPaused ? 'paused' : 'waiting' })]);
      startWaiting();
    },
    retry: (key: number) => retry([key]),
    /** Takes up again what a broken connection stopped. */
    retryInterrupted: () => retry([...entries].filter(([, entry]) => entry.interrupted).map(([key]) => key)),
    pause(key: number) {
      const entry = entries.get(key);
      const phase = find(key)?.phase;
      if (!entry || !phase || !PAUSABLE.has(phase)) return;
      halt(entry);
      entry.kept?.update({ isPaused: true });
      change(key, { phase: 'paused', sentBytes: entry.sentBytes });
      startWaiting();
    },
    goOn(key: number) {
      if (find(key)?.phase !== 'paused') return;
      entries.get(key)?.kept?.update({ isPaused: false });
      change(key, { phase: 'waiting' });
      startWaiting();
    },
    /** Puts another file, made of it by `make`, in the place of one that has not arrived. */
    async replace(key: number, make: (file: File) => Promise<File>) {
      const entry = entries.get(key);
      const before = find(key)?.phase;
      if (!entry || !before || before === 'checking' || before === 'turning') return;
      halt(entry);
      takeBack(entry);
      const formerBytes = [...(find(key)?.formerBytes ?? []), entry.file.size];
      change(key, { phase: 'turning', formerBytes });
      try {
        const file = await make(await held.read(entry.file));
        if (!entries.has(key)) return;
        letGo(entry);
        entries.set(key, makeEntry(file));
        const phase = before === 'paused' ? 'paused' : 'waiting';
        change(key, { phase, documentId: null, bytes: file.size, sentBytes: 0, picture: file, problem: null });
      } catch (error) {
        forgetAnnounced(entry);
        stop({ key, entry, run: entry.run, error });
      }
      startWaiting();
    },
    /** Takes a file out of the list, in mid-flight too. */
    dismiss(key: number) {
      const entry = entries.get(key);
      entry?.run.abort();
      if (entry) takeBack(entry);
      else settleLost(uploads.filter((upload) => upload.key === key));
      remove(key);
      startWaiting();
    },
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read: () => uploads,
    /** What a page that is left now would lose: all but what the server has refused, and what the browser keeps. */
    readUnsent: (): LostFile[] =>
      uploads
        .filter(({ key, phase, problem }) => {
          const entry = entries.get(key);
          return entry && !entry.kept && (phase !== 'stopped' || problem?.retryable);
        })
        .map(describeFile),
    /** Shows what other pages have lost, and nothing else of that kind. */
    showLost(lost: readonly LostFile[]) {
      const before = uploads.filter(({ key }) => !entries.has(key));
      const shown = showLostFiles({ lost, before, nextKey });
      publish([...shown, ...uploads.filter(({ key }) => entries.has(key))]);
    },
  };
}

const ignore = () => undefined;

const PAUSABLE: ReadonlySet<Upload['phase']> = new Set(['waiting', 'uploading', 'offline', 'busy']);

/** Whether something is still to be sent. */
export const isUnderWay = (uploads: readonly Upload[]) => uploads.some(({ phase }) => phase !== 'stopped');
