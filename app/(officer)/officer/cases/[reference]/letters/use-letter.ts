'use client';

import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { keptKey } from '@/app/client/kept-keys';
import { keepValue, readKept } from '@/app/client/kept-value';
import { useOutbox } from '@/app/client/outbox/use-outbox';
import { useSessionOver } from '@/app/client/session-end';
import { useTRPC, useTRPCClient } from '@/app/client/trpc';
import { measureText } from '@/app/ui/measure-text';
import type { DecisionOutcome } from '@/generated/prisma/enums';
import { LETTER_LENGTH } from '@/server/letters/schema';
import { keptLetterSchema } from './kept-letter';
import { createLetterSaver, type KeptText } from './letter-saver';
import { createTextHistory, type WrittenText } from './text-history';

/** The letter that a decision brings by itself. */
export type StandardLetter = { text: string; begunFor: DecisionOutcome };

type Options = { reference: string; officerId: string; mayEdit: boolean };

/** The letter being worked on, saved by itself while the case is under its officer's review. */
export function useLetter({ reference, officerId, mayEdit }: Options) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const { data } = useSuspenseQuery(trpc.letters.current.queryOptions({ reference }));

  const key = keptKey('letter', officerId, reference);
  const outbox = useOutbox({ officerId, reference });
  const [lane] = useState(() => outbox.openLane<KeptText, { revision: number }>('letter'));

  const [saver] = useState(() =>
    createLetterSaver({
      initial: data,
      lane,
      outbox,
      limit: LETTER_LENGTH,
      save: async (letter, signal) => {
        try {
          return await client.letters.save.mutate({ reference, ...letter }, { signal });
        } catch (error) {
          // Either the review has ended or somebody has saved meanwhile: reading both again tells which.
          void queryClient.invalidateQueries(trpc.cases.byReference.queryFilter({ reference }));
          void queryClient.invalidateQueries(trpc.letters.current.queryFilter({ reference }));
          throw error;
        }
      },
      keep: (all) => keepValue({ key, value: all.length > 0 ? all : null }),
    }),
  );
  const state = useSyncExternalStore(saver.subscribe, saver.getState, saver.getState);
  const [view, setView] = useState<LetterView>('words');
  const [history] = useState(() => createTextHistory({ text: data.body, begunFor: data.begunFor }));
  useEffect(() => {
    // What was typed is noted as it is typed; whatever else the text becomes is a step to go back over.
    history.note({ text: state.text, begunFor: state.begunFor, now: Date.now(), isStep: true });
  }, [history, state.text, state.begunFor]);

  const isSessionOver = useSessionOver();
  useEffect(() => {
    saver.setEnabled(mayEdit && !isSessionOver);
  }, [saver, mayEdit, isSessionOver]);
  useEffect(() => {
    lane.handle(saver.handler);
    saver.restore(
      lane.getEntries().length > 0 ? lane.getEntries() : (readKept({ key, schema: keptLetterSchema }) ?? []),
    );
  }, [lane, saver, key]);
  useEffect(() => {
    saver.adopt(data);
  }, [saver, data]);

  useEffect(() => {
    // What stands around the words goes by the decision that they are for.
    if (state.status === 'saved' && state.begunFor !== data.begunFor)
      void queryClient.invalidateQueries(trpc.letters.current.queryFilter({ reference }));
  }, [queryClient, trpc, reference, state.status, state.begunFor, data.begunFor]);

  const shown = saver.getStored();
  const go = (move: () => WrittenText | null) => {
    const written = move();
    if (written) saver.change(written.text, { begunFor: written.begunFor });
  };

  return {
    saver,
    state,
    /** What is shown: the words to write on, what differs from the drafted ones, or the letter as it will be read. */
    view,
    setView,
    /** Brings the words to write on back into sight. */
    showWords: () => setView('words'),
    /** Saves what is unsaved, and says which letter was on screen; null where that failed. */
    saveShown: async () => {
      if (!(await saver.flush())) return null;
      // Where another one has come meanwhile, nobody has read that yet.
      return saver.getState().text === state.text ? saver.getStored() : shown;
    },
    type: (text: string) => {
      history.note({ text, begunFor: state.begunFor, now: Date.now() });
      saver.change(text);
    },
    /** By the letter of a decision: a step to go back over. */
    replace: ({ text, begunFor }: StandardLetter) => saver.change(text, { begunFor }),
    undo: { isPossible: history.canUndo(), run: () => go(history.undo) },
    redo: { isPossible: history.canRedo(), run: () => go(history.redo) },
    length: measureText({
      text: state.text,
      limit: LETTER_LENGTH,
      remedy: 'Shorten it; it is not saved until then.',
    }),
    /** What stands around the words, as things are now; null for an old letter. */
    frame: data.frame,
    /** The letter of the recommended decision. */
    drafted: { draftId: data.draftId, letter: data.drafted, letterFor: data.draftedFor },
    /** It goes out as it stands; else the one that fits the decision does. */
    isOwn: state.text !== data.drafted && state.text !== state.base.letter,
  };
}

export type LetterView = 'words' | 'changes' | 'sheet';
export type LetterWork = ReturnType<typeof useLetter>;
