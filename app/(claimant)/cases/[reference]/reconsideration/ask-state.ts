import { type InferShape, listOf, objectOf, recordOf, text } from '@/app/client/shape';
import { measureText } from '@/app/ui/measure-text';
import { SOMETHING_ELSE, WORDS_LENGTH } from '@/server/reconsiderations/limits';
import type { SendInput } from '@/server/reconsiderations/schema';

/** What a claimant has filled in, as this browser keeps it until it is sent. */
export const askSchema = objectOf({
  /** Keys of the reasons that are wrong. */
  chosen: listOf(text),
  /** By the reason's key. A reason that is chosen no more keeps its words. */
  words: recordOf(text),
  /** By the document's id: the key of the reason that it is about. */
  ties: recordOf(text),
});
export type AskState = InferShape<typeof askSchema>;

export const EMPTY: AskState = { chosen: [], words: {}, ties: {} };

export const isEmpty = ({ chosen, words }: AskState): boolean =>
  chosen.length === 0 && Object.values(words).every((text) => text === '');

type Reason = { key: string };

/** The chosen reasons in the order in which the page shows them; what is none any more is left out. */
export const listChosen = ({ state, reasons }: { state: AskState; reasons: readonly Reason[] }): string[] =>
  [...reasons.map(({ key }) => key), SOMETHING_ELSE].filter((key) => state.chosen.includes(key));

/** The reason that a document is about: the one that was said, else the first that was chosen. */
export function readTie({ state, chosen, documentId }: { state: AskState; chosen: string[]; documentId: string }) {
  const said = state.ties[documentId];
  return said !== undefined && chosen.includes(said) ? said : chosen[0];
}

type Filled = { state: AskState; reasons: readonly Reason[]; documentIds: readonly string[] };

/** What is sent. */
export function readGrounds({ state, reasons, documentIds }: Filled): SendInput['grounds'] {
  const chosen = listChosen({ state, reasons });
  return chosen.map((reason) => ({
    reason,
    words: (state.words[reason] ?? '').trim(),
    documentIds: documentIds.filter((documentId) => readTie({ state, chosen, documentId }) === reason),
  }));
}

export type AskProblem = { lacks: 'chooseReason' } | { lacks: 'writeWords' | 'shortenWords'; key: string };

/** All that is still missing, in the order of the page. */
export function listProblems({ state, reasons }: Omit<Filled, 'documentIds'>): AskProblem[] {
  const chosen = listChosen({ state, reasons });
  if (chosen.length === 0) return [{ lacks: 'chooseReason' }];
  return chosen.flatMap((key): AskProblem[] => {
    const text = state.words[key] ?? '';
    if (text.trim() === '') return [{ lacks: 'writeWords', key }];
    return measureText({ text, limit: WORDS_LENGTH }).isOver ? [{ lacks: 'shortenWords', key }] : [];
  });
}
