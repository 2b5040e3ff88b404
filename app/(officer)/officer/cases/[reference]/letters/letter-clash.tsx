'use client';

import { Button } from '@/app/ui/button';
import { Notice } from '@/app/ui/notice';
import { Sentence } from '@/app/ui/sentence';
import type { LetterSaver, SavedLetter } from './letter-saver';
import { TextDifference } from './text-difference';

type Props = { saver: LetterSaver; theirs: SavedLetter; mine: string };

/** The letter was saved elsewhere while this text was typed: the officer sees what differs, and says which of the two goes on. */
export function LetterClash({ saver, theirs, mine }: Props) {
  return (
    <div className="grid gap-2 text-sm">
      <Notice tone="error" title={<Sentence text={sayWho(theirs.savedBy)} kept={[theirs.savedBy?.name]} />}>
        <p>
          Your text is below and has not been saved. This is what it changes in the letter as it was saved. Choose which
          of the two to go on with.
        </p>
        <div className="flex flex-wrap gap-2 pt-2">
          <Button size="sm" onClick={() => saver.settle('mine')}>
            Keep my text
          </Button>
          <Button size="sm" onClick={() => saver.settle('theirs')}>
            Use the saved letter
          </Button>
        </div>
      </Notice>
      <TextDifference
        label="Your text against the saved letter"
        before={theirs.body}
        after={mine}
        className="max-h-80"
      />
    </div>
  );
}

function sayWho(savedBy: SavedLetter['savedBy']): string {
  if (!savedBy) return 'The letter was changed while you wrote';
  return savedBy.mine ? 'You changed this letter in another window' : `${savedBy.name} changed this letter`;
}
