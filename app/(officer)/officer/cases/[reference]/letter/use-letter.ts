'use client';

import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTRPC, useTRPCClient } from '@/app/client/trpc';
import { describeError } from '../../../describe-error';
import { keepLetter, readKeptLetter } from './kept-letter';
import { createLetterSaver } from './letter-saver';

type Options = { reference: string; officerId: string; mayEdit: boolean };

/** The letter being worked on, saved by itself while its officer holds the case. */
export function useLetter({ reference, officerId, mayEdit }: Options) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const { data } = useSuspenseQuery(trpc.letters.current.queryOptions({ reference }));

  const [saver] = useState(() =>
    createLetterSaver({
      initial: data,
      save: async ({ body, revision }) => {
        try {
          return await client.letters.save.mutate({ reference, body, revision });
        } catch (error) {
          // Either the hold is lost or another window has saved: reading both again tells which.
          void queryClient.invalidateQueries(trpc.cases.byReference.queryFilter({ reference }));
          void queryClient.invalidateQueries(trpc.letters.current.queryFilter({ reference }));
          throw new Error(describeError(error), { cause: error });
        }
      },
      keep: (kept) => keepLetter({ owner: { officerId, reference }, kept }),
    }),
  );
  const state = useSyncExternalStore(saver.subscribe, saver.getState, saver.getState);

  useEffect(() => {
    saver.adopt(data);
  }, [saver, data]);
  useEffect(() => {
    saver.setEnabled(mayEdit);
  }, [saver, mayEdit]);
  useEffect(() => {
    const kept = readKeptLetter({ officerId, reference });
    if (kept) saver.restore(kept);
    const saveNow = () => void saver.flush();
    window.addEventListener('online', saveNow);
    return () => window.removeEventListener('online', saveNow);
  }, [saver, officerId, reference]);

  return { saver, state, drafted: data.drafted, isEdited: data.edited || state.text !== data.body };
}

export type LetterWork = ReturnType<typeof useLetter>;
