/** Typing without a longer pause is one step. */
const BURST_MS = 1_000;
/** More steps than anybody goes back. */
const MOST_STEPS = 300;

/**
 * What a text was before, to go back to and forth. The browser's own memory is lost whenever the page sets the text itself,
 * as it does with a draft's changes; this one outlives that, and every save.
 */
export function createTextHistory(initial: string) {
  let current = initial;
  let changedAt = Number.NEGATIVE_INFINITY;
  const past: string[] = [];
  const future: string[] = [];

  return {
    /** Notes what the text is now. `isStep`: not typed, so one may want to go back to just before it. */
    note({ text, now, isStep = false }: { text: string; now: number; isStep?: boolean }) {
      if (text === current) return;
      if (isStep || now - changedAt > BURST_MS) past.push(current);
      if (past.length > MOST_STEPS) past.shift();
      current = text;
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

  function move(from: string[], to: string[]): string | null {
    const text = from.pop();
    if (text === undefined) return null;
    to.push(current);
    current = text;
    changedAt = Number.NEGATIVE_INFINITY;
    return text;
  }
}
