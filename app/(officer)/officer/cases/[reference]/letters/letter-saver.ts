import { serverDate } from '@/app/client/server-clock';
import type { DecisionOutcome } from '@/generated/prisma/enums';

/** The drafted letter that a text began from, and the decision it is for; without a draft, no id, no words and no decision. */
export type LetterBase = { draftId: string | null; letter: string; letterFor: DecisionOutcome | null };
/** The decision whose letter, drafted or standard, a text began as; null where nothing says for which it was meant. */
export type BegunFor = DecisionOutcome | null;
export type SavedLetter = {
  body: string;
  /** The decision it comes after, null for none: each decision sends its letter off, and revisions begin again. */
  round: string | null;
  revision: number;
  base: LetterBase;
  begunFor: BegunFor;
  updatedAt: Date | null;
  /** Null, or not known, where nobody has edited it. */
  savedBy?: { name: string; mine: boolean } | null;
};
/** Text that was typed and not yet saved, with the revision and the letter it was based on. */
export type KeptText = {
  text: string;
  round: string | null;
  revision: number;
  base: LetterBase;
  begunFor: BegunFor;
};
/** What a save sends. */
export type UnsavedLetter = {
  body: string;
  round: string | null;
  revision: number;
  baseDraftId: string | null;
  baseBody: string;
  baseFor: BegunFor;
  begunFor: BegunFor;
};

export type LetterState = {
  text: string;
  base: LetterBase;
  begunFor: BegunFor;
  status: 'saved' | 'unsaved' | 'saving' | 'failed' | 'conflict';
  /** When the text was last saved; null before the first time. */
  savedAt: Date | null;
  /** Why saving failed, for the officer to read. */
  problem: string | null;
  /** In a clash, the letter that was saved meanwhile, by whomever. */
  theirs: SavedLetter | null;
};

/** What a text began from: a draft's letter to compare it with, and the decision its words were for. */
type Origin = { base?: LetterBase; begunFor?: BegunFor };

type Options = {
  initial: SavedLetter;
  /** The most characters that can be saved. What is longer stays unsaved, in the page and in the browser. */
  limit: number;
  /** Stores one revision; rejects with an error whose message a person may read. */
  save: (letter: UnsavedLetter) => Promise<{ revision: number }>;
  /** Remembers unsaved text in the browser; null forgets it. */
  keep: (kept: KeptText | null) => void;
  now?: () => Date;
};

const isSameBase = (a: LetterBase, b: LetterBase): boolean => a.draftId === b.draftId && a.letter === b.letter;

/** Long enough not to save every word, short enough that a closed lid loses none. */
export const SAVE_PAUSE_MS = 800;

/** Where more was sent in vain, those in the middle are forgotten: what gets through is sent as the line breaks or as it comes back. */
const MOST_ATTEMPTS = 40;

/** After a failed save: soon again, for a hiccup; later less often, for a server that has other worries. */
export const retryPauseMs = (failures: number): number => Math.min(2_000 * 2 ** (failures - 1), 30_000);

/**
 * The letter between the keyboard and the server. One save at a time; text typed meanwhile is saved after it. Typed text is
 * given up only when the officer says so: a failed save keeps it, and so does a newer letter, of another window or a colleague.
 */
export function createLetterSaver({ initial, limit, save, keep, now = serverDate }: Options) {
  let stored = initial;
  let arrivedMeanwhile: SavedLetter | null = null;
  let enabled = false;
  let isWatched = false;
  let isStopped = false;
  let failures = 0;
  /** Sent since the last revision that is known of: any of them may have been saved, though no answer said so. */
  let attempted: string[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving: Promise<void> | null = null;
  let state: LetterState = {
    text: initial.body,
    base: initial.base,
    begunFor: initial.begunFor,
    status: 'saved',
    savedAt: initial.updatedAt,
    problem: null,
    theirs: null,
  };
  const listeners = new Set<() => void>();

  function set(change: Partial<LetterState>) {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  }
  const isDirty = () =>
    state.text !== stored.body || !isSameBase(state.base, stored.base) || state.begunFor !== stored.begunFor;
  const canSave = () => isDirty() && enabled && !isStopped && state.status !== 'conflict' && state.text.length <= limit;
  const unsaved = (): UnsavedLetter => ({
    body: state.text,
    round: stored.round,
    revision: stored.revision,
    baseDraftId: state.base.draftId,
    baseBody: state.base.letter,
    baseFor: state.base.letterFor,
    begunFor: state.begunFor,
  });
  const keepUnsaved = () => {
    const { round, revision } = stored;
    const { text, base, begunFor } = state;
    keep(isDirty() ? { text, round, revision, base, begunFor } : null);
  };

  function noteAttempt(body: string) {
    if (!attempted.includes(body)) attempted.push(body);
    if (attempted.length > MOST_ATTEMPTS) attempted.splice(MOST_ATTEMPTS / 2, 1);
  }
  function noteStored(letter: SavedLetter) {
    if (letter.round !== stored.round || letter.revision > stored.revision) attempted = [];
    stored = letter;
  }

  /** Where it is not said, it stays what the text began from; whoever goes back to the draft's words begins again. */
  function change(text: string, { base = state.base, begunFor = state.begunFor }: Origin = {}) {
    const isConflict = state.status === 'conflict';
    set({ text, base, begunFor: text === base.letter ? base.letterFor : begunFor, problem: null });
    if (!isConflict) set({ status: saving ? 'saving' : isDirty() ? 'unsaved' : 'saved' });
    keepUnsaved();
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), SAVE_PAUSE_MS);
  }

  /** Quietly: that it is not saved stays on screen until it is, or something else is wrong. */
  async function saveOnce({ isQuiet }: { isQuiet: boolean }) {
    const { text: body, base, begunFor } = state;
    if (!isQuiet) set({ status: 'saving', problem: null });
    noteAttempt(body);
    try {
      const { revision } = await save(unsaved());
      noteStored({ body, round: stored.round, revision, base, begunFor, updatedAt: now() });
      failures = 0;
      keepUnsaved();
      set({ status: isDirty() ? 'unsaved' : 'saved', savedAt: stored.updatedAt, problem: null });
    } catch (error) {
      failures += 1;
      set({ status: 'failed', problem: error instanceof Error ? error.message : 'The letter was not saved.' });
    }
    saving = null;
    const arrived = arrivedMeanwhile;
    arrivedMeanwhile = null;
    if (arrived) adopt(arrived);
  }

  /** Saves what is unsaved now; false when it could not, or may not. */
  async function flush({ isQuiet = false } = {}): Promise<boolean> {
    clearTimeout(timer);
    while (saving || canSave()) {
      saving ??= saveOnce({ isQuiet });
      await saving;
      if (state.status === 'failed') {
        tryAgainLater();
        return false;
      }
    }
    return !isDirty();
  }

  /** By itself, as long as somebody has the letter before them: the words are unsaved, and nobody should have to think of it. */
  function tryAgainLater() {
    clearTimeout(timer);
    if (isWatched && !isStopped) timer = setTimeout(() => void flush({ isQuiet: true }), retryPauseMs(failures));
  }

  /** The server's letter, whenever it was read. Untouched text follows it; typed text stays, and a clash is shown. */
  function adopt(letter: SavedLetter) {
    if (saving) {
      arrivedMeanwhile = letter;
      return;
    }
    // Another round's is another letter, at whatever revision.
    const isOther = letter.round !== stored.round;
    if (!isOther && letter.revision < stored.revision) return;
    const isNewer = isOther || letter.revision > stored.revision;
    const wasDirty = isDirty();
    const isOwn = !isOther && letter.revision === stored.revision + 1 && attempted.includes(letter.body);
    if (state.text === letter.body || !(wasDirty || isOwn)) {
      noteStored(letter);
      set({ base: letter.base, begunFor: letter.begunFor });
      // Untouched text has nothing of its own in the browser; what lies there is from before a reload, to be restored.
      if (wasDirty) keep(null);
      set({ text: letter.body, status: 'saved', savedAt: letter.updatedAt, problem: null, theirs: null });
    } else if (isOwn) {
      // No clash: a save of this page, of which only the answer was lost. What was typed since goes on, be it back to how it was.
      noteStored(letter);
      keepUnsaved();
      set({ status: 'unsaved', savedAt: letter.updatedAt, problem: null });
      void flush();
    } else if (isNewer) {
      set({ status: 'conflict', problem: null, theirs: letter });
    }
  }

  /** Puts back what this browser kept from before a reload. */
  function restore(kept: KeptText) {
    if (kept.text === stored.body) return keep(null);
    const isOutdated = kept.round !== stored.round || kept.revision !== stored.revision;
    const theirs = isOutdated ? stored : null;
    const { text, base, begunFor } = kept;
    set({ text, base, begunFor, status: theirs ? 'conflict' : 'unsaved', theirs });
    if (enabled) void flush();
  }

  /** Ends a clash, with one's own text or with the one saved meanwhile. */
  function settle(choice: 'mine' | 'theirs') {
    const { text: mine, base, begunFor, theirs } = state;
    if (!theirs) return;
    noteStored(theirs);
    set({
      text: stored.body,
      base: stored.base,
      begunFor: stored.begunFor,
      status: 'saved',
      savedAt: stored.updatedAt,
      problem: null,
      theirs: null,
    });
    keep(null);
    if (choice === 'mine') {
      change(mine, { base, begunFor });
      void flush();
    }
  }

  return {
    getState: () => state,
    /** Which of the server's letters the text is, once nothing is unsaved. */
    getStored: () => ({ round: stored.round, revision: stored.revision }),
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    change,
    flush,
    adopt,
    restore,
    settle,
    /** While the letter is on screen; a failed save is not tried again after that. */
    watch: () => {
      isWatched = true;
      if (state.status === 'failed') tryAgainLater();
      return () => {
        isWatched = false;
        if (state.status === 'failed') clearTimeout(timer);
      };
    },
    /** The officer has signed out: whoever is signed in next must not save these words as theirs. */
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
    /** What is not saved yet, for a page that is being closed; null where nothing is, or nothing may be. */
    takeUnsaved: () => {
      if (!canSave()) return null;
      noteAttempt(state.text);
      return unsaved();
    },
    /** Only the holder of the case may save; what was typed before is saved as soon as they may. */
    setEnabled: (may: boolean) => {
      enabled = may;
      if (may && state.status !== 'saved') void flush();
    },
  };
}

export type LetterSaver = ReturnType<typeof createLetterSaver>;
