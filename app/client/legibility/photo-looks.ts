import { lookAtPhoto, type SeenFlaw } from './look-at-photo';

/** What both the page that sends a file and the list that has it know. Phones call all photographs alike, but no two are of one size. */
export type FileSize = { size: number };

const NOTHING_SEEN: readonly SeenFlaw[] = [];
/** A case holds no more documents than this. */
const MOST_KEPT = 50;

const looks = new Map<number, readonly SeenFlaw[]>();
const listeners = new Set<() => void>();
let lane: Promise<void> = Promise.resolve();

/** Looks at chosen files one after the other: a decoded photograph takes fifty megabytes. What is no photograph costs nothing. */
export function lookAtPhotos(files: readonly File[]): void {
  for (const file of files) {
    if (looks.has(file.size)) continue;
    looks.set(file.size, NOTHING_SEEN);
    // The look is a courtesy: a photograph at which it fails is sent and read like any other, and the fault is on record.
    lane = lane.then(() => look(file)).catch(reportError);
  }
}

async function look(file: File) {
  looks.set(file.size, await lookAtPhoto(file));
  forgetOldest();
  for (const listener of listeners) listener();
}

function forgetOldest() {
  for (const [size, flaws] of looks) {
    if (looks.size <= MOST_KEPT) return;
    looks.delete(size);
    for (const { crop } of flaws) URL.revokeObjectURL(crop);
  }
}

export function subscribeToLooks(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export const readLook = ({ size }: FileSize): readonly SeenFlaw[] => looks.get(size) ?? NOTHING_SEEN;

export const readNothing = () => NOTHING_SEEN;
