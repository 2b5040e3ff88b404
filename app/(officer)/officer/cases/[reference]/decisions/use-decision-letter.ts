'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTRPC } from '@/app/client/trpc';
import { messageOf } from '@/app/ui/error-message';
import type { DecisionOutcome } from '@/generated/prisma/enums';
import type { CaseView } from '@/server/case-view/view';
import type { DecideInput } from '@/server/decisions/schema';
import type { DraftView } from '@/server/drafts/view';
import { type LetterFrame, MOST_POINTS, REASON_LENGTH } from '@/server/letters/schema';
import { doubtLetter, doubtSum, judgeLetter, type LetterDoubt, type SumDoubt, type SumsPaid } from './judge-letter';

type Options = Pick<DecideInput, 'outcome'> & {
  view: CaseView;
  draft: DraftView | null;
  /** As it stands in the editor. */
  letter: string;
  /** The decision whose letter it began as; null where nothing says for which it was meant. */
  begunFor: DecisionOutcome | null;
  /** The officer has changed it: then it goes out as it is. Else the server picks the one that fits the decision. */
  isLetterEdited: boolean;
  reasons?: string[];
  requestedEvidence?: string[];
  respondBy?: string;
  awardMinor?: number;
  awardReason?: string;
  /** What is being typed is not yet among these reasons. */
  isTyping: boolean;
};

export type DecisionLetter = {
  /** Null until it is known. */
  text: string | null;
  /** What stands around the words, with what is chosen; null for an old letter, and until it is known. */
  frame: LetterFrame | null;
  /** Written for this decision, and not the officer's own words. */
  isStandard: boolean;
  /** The letter on the page can begin again from a draft's. */
  hasDrafted: boolean;
  /** Why the officer's own words may be those of another decision, and have to be confirmed; null where they need not be. */
  doubt: LetterDoubt;
  /** The officer's own words name another sum than would be paid, which has to be confirmed too; null where they don't. */
  sumDoubt: SumDoubt;
  /** What is shown is still the letter of what was chosen before: the one that would go out is on its way. */
  isFollowing: boolean;
  /** What exactly would go out and be paid is not known yet: nothing is decided before it is. */
  isAwaited: boolean;
  /** Something in it is still to be filled in, or nothing is in it, so it cannot go out. */
  isIncomplete: boolean;
  problem: string | null;
  /** Reads it anew, as after a problem. */
  retry: () => void;
  /**
   * Why the officer's own words have to be confirmed, from what would be paid at this moment: the last look before deciding, once they are
   * saved. Throws where it can't be read.
   */
  doubtNow: () => Promise<{ doubt: LetterDoubt; sumDoubt: SumDoubt }>;
};

/** The letter that goes out with a decision: what the officer wrote, else what the server would send. */
export function useDecisionLetter({
  view,
  draft,
  letter,
  begunFor,
  isLetterEdited,
  isTyping,
  ...choice
}: Options): DecisionLetter {
  const trpc = useTRPC();
  // Too long a reason, and too many, are said where they are written.
  const { reasons = [] } = choice;
  const fits = reasons.length <= MOST_POINTS && reasons.every((reason) => reason.length <= REASON_LENGTH);
  const preview = useQuery(
    trpc.letters.forDecision.queryOptions(
      { reference: view.reference, seenFacts: draft?.factWrites, ...choice },
      // Read anew each time: the draft may have changed since the last one.
      { enabled: fits, placeholderData: keepPreviousData, staleTime: 0, gcTime: 0 },
    ),
  );
  const text = isLetterEdited ? letter : (preview.data?.body ?? null);
  const doubt = isLetterEdited ? doubtLetter({ begunFor, outcome: choice.outcome }) : null;
  const doubtSums = (sums: SumsPaid) => (isLetterEdited ? doubtSum({ text: letter, sums }) : null);
  const { isPlaceholderData: isPlaceholder } = preview;
  return {
    text,
    frame: preview.data?.frame ?? null,
    hasDrafted: draft !== null && draft.letter !== '',
    isStandard: !isLetterEdited,
    doubt,
    sumDoubt: doubtSums(preview.data?.sums ?? null),
    ...judgeLetter({
      text,
      isLetterEdited,
      isTyping,
      isPlaceholder,
      isLoading: preview.isPending || preview.isFetching,
      needsSums: choice.outcome === 'approved',
      fits,
    }),
    problem: preview.error ? messageOf(preview.error) : null,
    retry: () => void preview.refetch(),
    doubtNow: async () => {
      if (!isLetterEdited || choice.outcome !== 'approved') return { doubt, sumDoubt: null };
      const { data } = await preview.refetch({ throwOnError: true });
      return { doubt, sumDoubt: doubtSums(data?.sums ?? null) };
    },
  };
}
