'use client';

import { useState } from 'react';
import { Button } from '@/app/ui/button';
import { Dialog } from '@/app/ui/dialog';
import { formatCount } from '@/app/ui/format';
import { Notice } from '@/app/ui/notice';
import { ReviewButton } from '../reviews/review-button';
import { useReviewObstacle } from '../reviews/review-obstacle';
import { mergeTexts } from './merge-texts';
import { TextDifference } from './text-difference';
import type { LetterWork } from './use-letter';

/** The drafted letter says something else by now, and this one is edited: what changed is offered, and nothing is overwritten. */
export function LetterOffer({ letter: { state, saver, drafted } }: { letter: LetterWork }) {
  const [isShown, setShown] = useState(false);
  const isLost = useReviewObstacle() !== null;
  const { text, base, begunFor } = state;
  const merged = mergeTexts({ base: base.letter, mine: text, theirs: drafted.letter });
  const take = () => {
    // Made of two letters: where they were for different decisions, it may be for either.
    saver.change(merged.text, { base: drafted, begunFor: begunFor === drafted.letterFor ? begunFor : null });
    setShown(false);
  };
  const decline = () => {
    saver.change(text, { base: drafted });
    setShown(false);
  };
  const actions = (
    <>
      <Button size="sm" blocked={isLost} onClick={decline}>
        Keep mine as it is
      </Button>
      <ReviewButton size="sm" variant="primary" onClick={take}>
        Take its changes
      </ReviewButton>
    </>
  );
  return (
    <Notice tone="info" title="The drafted letter has changed" className="text-sm">
      <p>
        Facts or papers have changed since you began yours. You can take over what changed; where you wrote something
        else, your words stay.
      </p>
      <div className="flex flex-wrap gap-2 pt-2">
        <Button size="sm" onClick={() => setShown(true)}>
          See the difference
        </Button>
        {actions}
      </div>
      <Dialog
        open={isShown}
        onOpenChange={setShown}
        width="lg"
        title="What has changed in the drafted letter"
        description={
          <span className="text-sm">
            Your letter as it would be with those changes. You can undo this in the letter.
          </span>
        }
        actions={actions}
      >
        <TextDifference
          label="Your letter with what has changed"
          before={text}
          after={merged.text}
          className="max-h-80"
        />
        {merged.clashes.length > 0 && (
          <div className="grid gap-2 text-sm">
            <p className="font-semibold">
              {formatCount(merged.clashes.length, 'place')} that you changed too: your words stay
            </p>
            <ul className="grid gap-2">
              {merged.clashes.map((clash) => (
                <li key={`${clash.mine} ${clash.theirs}`} className="rounded-md border border-line px-4 py-3">
                  <p className="text-[13px] text-ink-muted">The drafted letter says:</p>
                  <p className="whitespace-pre-wrap">{clash.theirs || 'Nothing; it took this out.'}</p>
                </li>
              ))}
            </ul>
          </div>
        )}
      </Dialog>
    </Notice>
  );
}

/** Whether the drafted letter says something that this one was not yet asked about, and is for the same decision. */
export const hasOffer = ({ state: { text, base, begunFor, status }, drafted, isOwn }: LetterWork): boolean =>
  isOwn &&
  status !== 'conflict' &&
  // A draft without a letter would only take words away.
  drafted.letter !== '' &&
  drafted.letter !== base.letter &&
  drafted.letter !== text &&
  (begunFor === null || begunFor === drafted.letterFor);
