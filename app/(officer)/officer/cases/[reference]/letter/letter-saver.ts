/** The draft's letter that a text began from; without a draft, no id and no words. */
export type LetterBase = { draftId: string | null; letter: string };
export type SavedLetter = { body: string; revision: number; base: LetterBase; updatedAt: Date | null };
/** Text that was typed and not yet saved, with the revision and the draft it was based on. */
export type KeptText = { text: string; revision: number; base: LetterBase };
/** What a save sends. */
export type UnsavedLetter = { body: string; revision: number; baseDraftId: string | null };

export type LetterState = {
  text: string;
  base: LetterBase;
  status: 'saved' | 'unsaved' | 'saving' | 'failed' | 'conflict';
  /** When the text was last saved; null before the first time. */
  savedAt: Date | null;
  /** Why saving failed, for the officer to read. */
  problem: string | null;
};

type Options = {
  initial: SavedLetter;
  /** Stores one revision; rejects with an error whose message a person may read. */
  save: (letter: UnsavedLetter) => Promise<{ revision: number }>;
  /** Remembers unsaved text in the browser; null forgets it. */
  keep: (kept: KeptText | null) => void;
  now?: () => Date;
};

/** Long enough not to save every word, short enough that a closed lid loses none. */
export const SAVE_PAUSE_MS = 800;

/**
 * The letter between the keyboard and the server. One save at a time; text typed meanwhile is saved after it. Typed text is
 * given up only when the officer says so: a failed save keeps it, and so does a newer letter from another window.
 */
export function createLetterSaver({ initial, save, keep, now = () => new Date() }: Options) {
  let stored = initial;
  let theirs: SavedLetter | null = null;
  let arrivedMeanwhile: SavedLetter | null = null;
  let enabled = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving: Promise<void> | null = null;
  let state: LetterState = {
    text: initial.body,
    base: initial.base,
    status: 'saved',
    savedAt: initial.updatedAt,
    problem: null,
  };
  const listeners = new Set<() => void>();

  function set(change: Partial<LetterState>) {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  }
  const isDirty = () => state.text !== stored.body || state.base.draftId !== stored.base.draftId;
  const unsaved = (): UnsavedLetter => ({
    body: state.text,
    revision: stored.revision,
    baseDraftId: state.base.draftId,
  });
  const keepUnsaved = () => keep(isDirty() ? { text: state.text, revision: stored.revision, base: state.base } : null);

  /** Without a base it stays what the text began from. */
  function change(text: string, base = state.base) {
    const isConflict = state.status === 'conflict';
    set({ text, base, problem: null });
    if (!isConflict) set({ status: saving ? 'saving' : isDirty() ? 'unsaved' : 'saved' });
    keepUnsaved();
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), SAVE_PAUSE_MS);
  }

  async function saveOnce() {
    const { text: body, base } = state;
    set({ status: 'saving', problem: null });
    try {
      const { revision } = await save(unsaved());
      stored = { body, revision, base, updatedAt: now() };
      keepUnsaved();
      set({ status: isDirty() ? 'unsaved' : 'saved', savedAt: stored.updatedAt });
    } catch (error) {
      set({ status: 'failed', problem: error instanceof Error ? error.message : 'The letter was not saved.' });
    }
    saving = null;
    const arrived = arrivedMeanwhile;
    arrivedMeanwhile = null;
    if (arrived) adopt(arrived);
  }

  /** Saves what is unsaved now; false when it could not, or may not. */
  async function flush(): Promise<boolean> {
    clearTimeout(timer);
    while (saving || (isDirty() && enabled && state.status !== 'conflict')) {
      saving ??= saveOnce();
      await saving;
      if (state.status === 'failed') return false;
    }
    return !isDirty();
  }

  /** The server's letter, whenever it was read. Untouched text follows it; typed text stays, and a clash is shown. */
  function adopt(letter: SavedLetter) {
    if (saving) {
      arrivedMeanwhile = letter;
      return;
    }
    if (letter.revision < stored.revision) return;
    const isNewer = letter.revision > stored.revision;
    const wasDirty = isDirty();
    if (!wasDirty || state.text === letter.body) {
      stored = letter;
      set({ base: letter.base });
      // Untouched text has nothing of its own in the browser; what lies there is from before a reload, to be restored.
      if (wasDirty) keep(null);
      set({ text: letter.body, status: 'saved', savedAt: letter.updatedAt, problem: null });
    } else if (isNewer) {
      theirs = letter;
      set({ status: 'conflict', problem: null });
    }
  }

  /** Puts back what this browser kept from before a reload. */
  function restore(kept: KeptText) {
    if (kept.text === stored.body) return keep(null);
    const isOutdated = kept.revision !== stored.revision;
    if (isOutdated) theirs = stored;
    set({ text: kept.text, base: kept.base, status: isOutdated ? 'conflict' : 'unsaved' });
    if (enabled) void flush();
  }

  /** Ends a clash, with one's own text or with the one saved in the other window. */
  function settle(choice: 'mine' | 'theirs') {
    if (!theirs) return;
    const { text: mine, base } = state;
    stored = theirs;
    theirs = null;
    set({ text: stored.body, base: stored.base, status: 'saved', savedAt: stored.updatedAt, problem: null });
    keep(null);
    if (choice === 'mine') {
      change(mine, base);
      void flush();
    }
  }

  return {
    getState: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    change,
    flush,
    adopt,
    restore,
    settle,
    /** What is not saved yet, for a page that is being closed; null where nothing is, or nothing may be. */
    takeUnsaved: () => (isDirty() && enabled && state.status !== 'conflict' ? unsaved() : null),
    /** Only the holder of the case may save; what was typed before is saved as soon as they may. */
    setEnabled: (may: boolean) => {
      enabled = may;
      if (may && state.status !== 'saved') void flush();
    },
  };
}

export type LetterSaver = ReturnType<typeof createLetterSaver>;
