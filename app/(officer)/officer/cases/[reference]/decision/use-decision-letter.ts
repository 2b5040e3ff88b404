'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTRPC } from '@/app/client/trpc';
import { messageOf } from '@/app/ui/error-message';
import { REASON_LENGTH } from '@/server/letters/schema';
import type { DecideInput } from '@/server/reviews/schema';
import type { DecisionDialogProps } from './decision-dialog';
import { doubtLetter, judgeLetter, type LetterDoubt } from './judge-letter';

type Options = Pick<DecisionDialogProps, 'view' | 'draft' | 'letter' | 'begunFor' | 'isLetterEdited'> &
  Pick<DecideInput, 'outcome'> & {
    reasons?: string[];
    requestedEvidence?: string[];
    respondBy?: string;
    /** What is being typed is not yet among these reasons. */
    isTyping: boolean;
  };

export type DecisionLetter = {
  /** Null until it is known. */
  text: string | null;
  /** Neither the officer's own words nor the drafted ones: the case type's letter for this decision. */
  isStandard: boolean;
  /** Which decision the draft has a letter for, this one or another; null where it has none. */
  drafted: 'this' | 'other' | null;
  /** Why the officer's own words may be those of another decision, and have to be confirmed; null where they need not be. */
  doubt: LetterDoubt;
  /** What is shown is still the letter of what was chosen before: the one that would go out is on its way. */
  isFollowing: boolean;
  /** Something in it is still to be filled in, or nothing is in it, so it cannot go out. */
  isIncomplete: boolean;
  problem: string | null;
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
  // Too long a reason is said where it is written.
  const fits = (choice.reasons ?? []).every((reason) => reason.length <= REASON_LENGTH);
  const preview = useQuery(
    trpc.letters.forDecision.queryOptions(
      { reference: view.reference, ...choice },
      // Read anew for each dialog: the draft may have changed since the last one.
      { enabled: !isLetterEdited && fits, placeholderData: keepPreviousData, staleTime: 0, gcTime: 0 },
    ),
  );
  const text = isLetterEdited ? letter : (preview.data?.body ?? null);
  return {
    text,
    drafted: describeDrafted({ draft, outcome: choice.outcome }),
    isStandard: !isLetterEdited && preview.data?.source === 'composed',
    doubt: isLetterEdited ? doubtLetter({ begunFor, outcome: choice.outcome }) : null,
    ...judgeLetter({ text, isLetterEdited, isTyping, isPlaceholder: preview.isPlaceholderData, fits }),
    problem: preview.error ? messageOf(preview.error) : null,
  };
}

function describeDrafted({ draft, outcome }: Pick<Options, 'draft' | 'outcome'>): DecisionLetter['drafted'] {
  if (!draft || draft.letter === '') return null;
  return draft.letterFor === outcome ? 'this' : 'other';
}
