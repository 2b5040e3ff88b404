import { type Entry, mayHaveArrived, writeIdsOf } from '@/app/client/outbox/entry';
import type { Lane } from '@/app/client/outbox/lane';
import type { Outbox } from '@/app/client/outbox/outbox';
import { serverDate } from '@/app/client/server-clock';
import { messageOf } from '@/app/ui/error-message';
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
  writeId: string;
  earlierWrites?: string[];
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

type Letters = Lane<KeptText, { revision: number }>;
type Options = {
  initial: SavedLetter;
  /** The most characters that can be saved. What is longer stays unsaved, in the page and in the browser. */
  limit: number;
  lane: Letters;
  outbox: Pick<Outbox, 'flush' | 'isStopped'>;
  /** Stores one revision; rejects with an error whose message a person may read. */
  save: (letter: UnsavedLetter, signal: AbortSignal) => Promise<{ revision: number }>;
  /** Remembers unsaved text in the browser. */
  keep: Parameters<Letters['handle']>[0]['keep'];
  now?: () => Date;
};

/** A case has one letter that is worked on. */
const LETTER = 'letter';

const isSameBase = (a: LetterBase, b: LetterBase): boolean => a.draftId === b.draftId && a.letter === b.letter;

const asSent = (entry: Entry<KeptText>): UnsavedLetter => {
  const { text, round, revision, base, begunFor } = entry.payload;
  const begun = { baseDraftId: base.draftId, baseBody: base.letter, baseFor: base.letterFor, begunFor };
  return { body: text, round, revision, ...begun, ...writeIdsOf(entry) };
};

/** Long enough not to save every word, short enough that a closed lid loses none. */
export const SAVE_PAUSE_MS = 800;

/**
 * The letter between the keyboard and the outbox. Typed text is given up only when the officer says so: a failed save keeps it, and so
 * does a newer letter, of another window or a colleague.
 */
export function createLetterSaver({ initial, limit, lane, outbox, save, keep, now = serverDate }: Options) {
  let stored = initial;
  /** Read while it is not known whether it is this page's own, of which only the answer was lost. */
  let arrived: SavedLetter | null = null;
  let enabled = false;
  let isSaving = false;
  /** Somebody asked for this try: they see that it is made. */
  let isAsked = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
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
  const waiting = () => lane.find(LETTER);
  const isDirty = () =>
    state.text !== stored.body || !isSameBase(state.base, stored.base) || state.begunFor !== stored.begunFor;
  const maySend = ({ payload }: Entry<KeptText>) =>
    enabled && state.status !== 'conflict' && payload.text.length <= limit;
  /** Whether the letter may be what an unanswered save of this text made; once the save is sent again, the server tells. */
  const mayBeOwn = (letter: SavedLetter, entry: Entry<KeptText> | undefined) =>
    entry !== undefined &&
    mayHaveArrived(entry) &&
    letter.round === entry.payload.round &&
    letter.savedBy?.mine === true;

  function keepUnsaved() {
    const before = waiting();
    const { text, base, begunFor } = state;
    // Back to how it was, it is saved all the same where a save before it may have got through.
    if (isDirty() || (before && mayHaveArrived(before)))
      lane.put(LETTER, { text, round: stored.round, revision: stored.revision, base, begunFor });
    else lane.drop(LETTER);
  }

  /** Where it is not said, it stays what the text began from; whoever goes back to the draft's words begins again. */
  function change(text: string, { base = state.base, begunFor = state.begunFor }: Origin = {}) {
    set({ text, base, begunFor: text === base.letter ? base.letterFor : begunFor, problem: null });
    keepUnsaved();
    if (state.status !== 'conflict') set({ status: isSaving ? 'saving' : waiting() ? 'unsaved' : 'saved' });
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), SAVE_PAUSE_MS);
  }

  /** Saves what is unsaved now; false when it could not, or may not. */
  async function flush(): Promise<boolean> {
    clearTimeout(timer);
    isAsked = true;
    await outbox.flush();
    return waiting() === undefined;
  }

  /** The server's letter, whenever it was read. Untouched text follows it; typed text stays, and a clash is shown. */
  function adopt(letter: SavedLetter) {
    if (isSaving) {
      arrived = letter;
      return;
    }
    // Another round's is another letter, at whatever revision.
    const isOther = letter.round !== stored.round;
    if (!isOther && letter.revision < stored.revision) return;
    const entry = waiting();
    if (!entry || state.text === letter.body) {
      follow(letter);
      // Untouched text has nothing of its own in the browser; what lies there is from before a reload, to be restored.
      if (entry) lane.drop(LETTER);
    } else if (!isOther && letter.revision === stored.revision) return;
    else if (mayBeOwn(letter, entry)) {
      arrived = letter;
      void outbox.flush();
    } else set({ status: 'conflict', problem: null, theirs: letter });
  }

  function follow(letter: SavedLetter) {
    stored = letter;
    const { body: text, base, begunFor, updatedAt: savedAt } = letter;
    set({ text, base, begunFor, status: 'saved', savedAt, problem: null, theirs: null });
  }

  /** Once something is known of a save that went unanswered. */
  function lookAtArrived() {
    const letter = arrived;
    if (!letter || mayBeOwn(letter, waiting())) return;
    arrived = null;
    adopt(letter);
  }

  /** Takes up what this browser kept from before a reload. */
  function restore(kept: readonly Entry<KeptText>[]) {
    lane.restore(kept);
    const entry = waiting();
    if (!entry) return;
    const { text, round, revision, base, begunFor } = entry.payload;
    if (text === stored.body) return lane.drop(LETTER);
    const isOutdated = round !== stored.round || revision !== stored.revision;
    const theirs = isOutdated && !mayBeOwn(stored, entry) ? stored : null;
    if (isOutdated && !theirs) {
      arrived = stored;
      stored = { ...stored, round, revision };
    }
    set({ text, base, begunFor, status: theirs ? 'conflict' : 'unsaved', theirs });
    void outbox.flush();
  }

  /** Ends a clash, with one's own text or with the one saved meanwhile. */
  function settle(choice: 'mine' | 'theirs') {
    const { text: mine, base, begunFor, theirs } = state;
    if (!theirs) return;
    arrived = null;
    lane.drop(LETTER);
    follow(theirs);
    if (choice === 'theirs') return;
    change(mine, { base, begunFor });
    void flush();
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
    /** How the outbox sends the letter. */
    handler: {
      maySend,
      send: (entry: Entry<KeptText>, signal: AbortSignal) => save(asSent(entry), signal),
      onSending: () => {
        isSaving = true;
        // Quietly: that it is not saved stays on screen until it is, or something else is wrong.
        if (isAsked || state.status !== 'failed') set({ status: 'saving', problem: null });
        isAsked = false;
      },
      onSaved: ({ payload }: Entry<KeptText>, { revision }: { revision: number }) => {
        isSaving = false;
        const { text: body, round, base, begunFor } = payload;
        stored = { body, round, revision, base, begunFor, updatedAt: now() };
        set({ status: waiting() ? 'unsaved' : 'saved', savedAt: stored.updatedAt, problem: null });
        lookAtArrived();
      },
      onFailed: async (_: Entry<KeptText>, error: unknown) => {
        isSaving = false;
        set({ status: 'failed', problem: messageOf(error) });
        lookAtArrived();
        return false;
      },
      keep,
    },
    /** What is not saved yet, for a page that is being closed; null where nothing is, or nothing may be. */
    takeUnsaved: () => {
      const entry = waiting();
      if (!entry || !maySend(entry) || outbox.isStopped()) return null;
      lane.noteSent(LETTER);
      return asSent(entry);
    },
    /** Only the officer whose review it is may save; what was typed before is saved as soon as they may. */
    setEnabled: (may: boolean) => {
      enabled = may;
      if (may) void outbox.flush();
    },
  };
}

export type LetterSaver = ReturnType<typeof createLetterSaver>;
