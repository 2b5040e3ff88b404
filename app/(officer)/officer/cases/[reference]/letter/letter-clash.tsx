'use client';

import { Button } from '@/app/ui/button';
import { Notice } from '@/app/ui/notice';
import type { LetterSaver } from './letter-saver';

/** The letter was saved elsewhere while this text was typed: the officer says which of the two goes on. */
export function LetterClash({ saver }: { saver: LetterSaver }) {
  return (
    <Notice tone="error" title="The letter was changed in another window" className="text-sm">
      <p>Your text is below and has not been saved. Choose which of the two to go on with.</p>
      <div className="flex flex-wrap gap-2 pt-2">
        <Button size="sm" onClick={() => saver.settle('mine')}>
          Keep my text
        </Button>
        <Button size="sm" onClick={() => saver.settle('theirs')}>
          Use the other letter
        </Button>
      </div>
    </Notice>
  );
}
