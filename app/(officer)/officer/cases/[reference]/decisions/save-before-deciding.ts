import type { SeenLetter } from '@/server/letters/schema';

/** What an officer says of findings, on its way to the server. */
export type SavingVerdicts = {
  /** Saves what is not saved; answers whether nothing waits any more. */
  save: () => Promise<boolean>;
  /** How often something said came to nothing, on this page. */
  countFailures: () => number;
};

type Options = {
  verdicts: SavingVerdicts;
  /** As many failures as the officer knows of. */
  knownFailures: number;
  saveLetter: () => Promise<SeenLetter | null>;
  /** Whether the letter, as it is saved now, leaves nothing to be confirmed that was not. */
  isLetterConfirmed: () => Promise<boolean>;
};

/** Saves what a decision rests on, and gives the letter it is made with; else what stands in its way. */
export async function saveBeforeDeciding({
  verdicts,
  knownFailures,
  saveLetter,
  isLetterConfirmed,
}: Options): Promise<{ seenLetter: SeenLetter } | { obstacle: string }> {
  const areSaved = await verdicts.save();
  // First: of what was refused nothing is left to wait.
  if (verdicts.countFailures() > knownFailures)
    return {
      obstacle:
        'A verdict on a finding was not saved, so nothing was decided. Close this and see what the finding says about it.',
    };
  if (!areSaved)
    return {
      obstacle:
        'A verdict on a finding is not saved yet, so nothing was decided. Try again in a moment: it is saved first.',
    };
  const seenLetter = await saveLetter();
  if (!seenLetter)
    return { obstacle: 'The letter could not be saved, so nothing was decided. See what the letter says about it.' };
  // After it is saved: only then can it be held against what would be paid.
  if (!(await isLetterConfirmed()))
    return {
      obstacle:
        'Your letter names another amount than would be paid, so nothing was decided. See what is said of it above.',
    };
  return { seenLetter };
}
