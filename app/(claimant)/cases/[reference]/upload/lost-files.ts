import { FILE_GONE } from './held-files';
import type { Upload } from './upload';

/** A file that was on its way when its page was left, and that the browser could not keep: only its name is still known. */
export type LostFile = Pick<Upload, 'documentId' | 'filename' | 'bytes'>;

export const isSameFile = (one: LostFile) => (other: LostFile) =>
  one.documentId === other.documentId && one.filename === other.filename && one.bytes === other.bytes;

export const describeFile = ({ documentId, filename, bytes }: Upload): LostFile => ({ documentId, filename, bytes });

const LOST_MESSAGE = 'The page was closed before this file had arrived. Please add it again.';

/** Rows for lost files. A row that stays keeps its key, and with that the focus on its button. Of two alike each keeps its own. */
export function showLostFiles({
  lost,
  before,
  nextKey,
}: {
  lost: readonly LostFile[];
  before: readonly Upload[];
  nextKey: () => number;
}): Upload[] {
  const left = [...before];
  const takeKey = (file: LostFile) => {
    const same = left.find(isSameFile(file));
    if (!same) return nextKey();
    left.splice(left.indexOf(same), 1);
    return same.key;
  };
  return lost.map((file) => ({
    ...file,
    key: takeKey(file),
    phase: 'stopped',
    formerBytes: [],
    sentBytes: 0,
    picture: null,
    problem: { code: 'lost', message: LOST_MESSAGE, filename: null, retryable: false },
  }));
}

/** Of the files that can no longer be read from the device those that are chosen again, one for one: what is in them may have changed. */
export function findGone(uploads: readonly Upload[], chosen: readonly File[]): Upload[] {
  const gone = uploads.filter(({ problem }) => problem?.message === FILE_GONE);
  return chosen.flatMap(({ name }) => {
    const at = gone.findIndex(({ filename }) => filename === name);
    return at === -1 ? [] : gone.splice(at, 1);
  });
}
