import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keptKey } from '@/app/client/kept-keys';
import { forgetEverywhere } from '@/app/client/kept-value';
import { flag, type InferShape, objectOf, recordOf, text } from '@/app/client/shape';
import { useTRPC } from '@/app/client/trpc';
import { useKept } from '@/app/client/use-kept';
import { ITEM_WORDS_LENGTH } from '@/server/requests/limits';
import type { Item, Request } from './item-state';

const saidSchema = objectOf({ words: text, cannotSend: flag });
export type Said = InferShape<typeof saidSchema>;
/** By item: what is typed and not saved yet. */
const unsavedSchema = recordOf(saidSchema);
type Unsaved = InferShape<typeof unsavedSchema>;

const NOTHING: Said = { words: '', cannotSend: false };
const isEmpty = (unsaved: Unsaved) => Object.keys(unsaved).length === 0;
const without = (unsaved: Unsaved, item: string): Unsaved =>
  Object.fromEntries(Object.entries(unsaved).filter(([key]) => key !== item));

export type ItemAnswers = ReturnType<typeof useItemAnswers>;

/** What the claimant says to each point of a request: kept in this browser while it is typed, and on the server once it is saved. */
export function useItemAnswers({ reference, request }: { reference: string; request: Request }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const answer = useMutation(trpc.requests.answerItem.mutationOptions());
  // By the request: nobody else who uses this browser can open its case.
  const key = keptKey('answer', request.id, 'items');
  const [unsaved, changeUnsaved] = useKept({ key, schema: unsavedSchema, empty: {}, isEmpty, stage: 'open' });

  async function save(item: string) {
    const said = unsaved[item];
    if (!said) return;
    await answer
      .mutateAsync({ reference, requestId: request.id, item, ...said })
      // What was typed meanwhile stays.
      .then(() => changeUnsaved((now) => (now[item] === said ? without(now, item) : now)))
      .finally(() => queryClient.invalidateQueries({ queryKey: trpc.cases.pathKey() }));
  }

  return {
    read: ({ item, answer: saved }: Item): Said => unsaved[item] ?? saved ?? NOTHING,
    isUnsaved: (item: string) => item in unsaved,
    change: (item: string, said: Said) => changeUnsaved((now) => ({ ...now, [item]: said })),
    save,
    saveAll: async () => {
      for (const item of Object.keys(unsaved)) await save(item);
    },
    forget: () => {
      changeUnsaved(() => ({}));
      // Whatever other pages have kept for this request is late now.
      forgetEverywhere(key);
    },
    /** Words are there that say something, saved or not. */
    hasWords: request.items.some(({ item, answer: saved }) => (unsaved[item] ?? saved)?.words.trim()),
    isTooLong: Object.values(unsaved).some(({ words }) => words.trim().length > ITEM_WORDS_LENGTH),
    /** Points of which it is said that they can't be sent, and not why. */
    lacksWhy: (item: string) => unsaved[item]?.cannotSend === true && unsaved[item].words.trim() === '',
    lacksAnyWhy: Object.values(unsaved).some(({ words, cannotSend }) => cannotSend && words.trim() === ''),
  };
}
