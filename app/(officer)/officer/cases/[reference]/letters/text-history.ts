import type { BegunFor } from './letter-saver';

/** Typing without a longer pause is one step. */
const BURST_MS = 1_000;
/** More steps than anybody goes back. */
const MOST_STEPS = 300;

/** A text, and the decision whose letter it began as. */
export type WrittenText = { text: string; begunFor: BegunFor };

type Note = WrittenText & { now: number; isStep?: boolean };

/**
 * What a text was before, to go back to and forth. The browser's own memory is lost whenever the page sets the text itself,
 * as it does with a draft's changes; this one outlives that, and every save.
 */
export function createTextHistory(initial: WrittenText) {
  let current = initial;
  let changedAt = Number.NEGATIVE_INFINITY;
  const past: WrittenText[] = [];
  const future: WrittenText[] = [];

  return {
    /** Notes what the text is now. `isStep`: not typed, so one may want to go back to just before it. */
    note({ text, begunFor, now, isStep = false }: Note) {
      if (text === current.text) {
        current = { text, begunFor };
        return;
      }
      if (isStep || now - changedAt > BURST_MS) past.push(current);
      if (past.length > MOST_STEPS) past.shift();
      current = { text, begunFor };
      changedAt = isStep ? Number.NEGATIVE_INFINITY : now;
      future.length = 0;
    },
    /** The text before the last step, or null. */
    undo: () => move(past, future),
    /** The text that was undone last, or null. */
    redo: () => move(future, past),
    canUndo: () => past.length > 0,
    canRedo: () => future.length > 0,
  };

  function move(from: WrittenText[], to: WrittenText[]): WrittenText | null {
    const written = from.pop();
    if (!written) return null;
    to.push(current);
    current = written;
    changedAt = Number.NEGATIVE_INFINITY;
    return written;
  }
}
