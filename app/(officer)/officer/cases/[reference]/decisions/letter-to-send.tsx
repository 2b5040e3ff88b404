'use client';

import type { ReactNode } from 'react';
import { Button } from '@/app/ui/button';
import { LetterSheet } from '@/app/ui/letter-sheet';
import { Notice } from '@/app/ui/notice';
import { TO_COMPLETE } from '@/server/case-types/letter';
import { LetterLanguage } from '../letters/letter-language';
import { useReviewObstacle } from '../reviews/review-obstacle';
import type { DecisionLetter } from './use-decision-letter';

type Editing = {
  /** Takes this text to the letter on the page, to go on from there. */
  onEditLetter: (text: string) => void;
};
type Props = Editing & { letter: DecisionLetter; onGoToLetter: () => void };

/** What the officer should know about the letter before it goes; what is an error stops it. */
export function LetterNotice({ letter, onGoToLetter, onEditLetter }: Props) {
  const toLetter = (
    <Button size="sm" onClick={onGoToLetter}>
      Go to the letter
    </Button>
  );
  if (letter.problem)
    return (
      <Notice
        tone="error"
        title="What would be sent could not be read"
        action={
          <Button size="sm" onClick={letter.retry}>
            Try again
          </Button>
        }
      >
        {letter.problem}
      </Notice>
    );
  if (letter.text !== null && letter.text.trim() === '')
    return (
      <Notice tone="error" title="The letter is empty" action={toLetter}>
        The claimant would read the decision and nothing else. Write the letter, and decide then.
      </Notice>
    );
  if (letter.isIncomplete)
    return (
      <Notice
        tone="error"
        title="The letter is not complete"
        action={letter.isStandard ? <EditButton letter={letter} onEditLetter={onEditLetter} /> : toLetter}
      >
        It still says “{TO_COMPLETE}”. Fill that in or take it out, and decide then.
      </Notice>
    );
  return (
    <>
      {letter.sumDoubt && (
        <Notice tone="warning" title="Your letter names another amount" action={toLetter}>
          Your letter names {letter.sumDoubt.named}; {letter.sumDoubt.paid} would be paid. Correct the letter, or
          confirm below that it is right.
        </Notice>
      )}
      {letter.doubt && <DecisionDoubt doubt={letter.doubt} hasDrafted={letter.hasDrafted} action={toLetter} />}
    </>
  );
}

type Doubted = { doubt: NonNullable<DecisionLetter['doubt']>; hasDrafted: boolean; action: ReactNode };

/** That an officer's own words may be those of another decision. */
function DecisionDoubt({ doubt, hasDrafted, action }: Doubted) {
  const remedy = hasDrafted ? 'choose “Start again from the draft” there first.' : 'empty yours first.';
  return doubt === 'unknown' ? (
    <Notice tone="warning" title="Your own letter will be sent" action={action}>
      Nothing says which decision it was written for. Read it below before you send it. For the letter that this
      decision brings by itself, {remedy}
    </Notice>
  ) : (
    <Notice tone="warning" title="Your letter began as a letter for another decision" action={action}>
      Read it below before you send it. For the letter that this decision brings by itself, {remedy}
    </Notice>
  );
}

/** The letter as it is; folded away where the form above it needs the room. */
export function LetterPreview({
  letter,
  isFolded,
  onEditLetter,
}: Editing & { letter: DecisionLetter; isFolded: boolean }) {
  const { text } = letter;
  if (text === null) return <p className="text-ink-muted">Preparing the letter…</p>;
  if (text.trim() === '') return null;
  return (
    <div className="grid justify-items-start gap-2">
      <LetterLanguage frame={letter.frame} />
      <details open={!isFolded} className="w-full">
        <summary className="font-semibold">This letter will be sent</summary>
        <div
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area has to be reachable by keyboard.
          tabIndex={0}
          role="document"
          aria-label="Letter text"
          className="mt-2 max-h-96 overflow-y-auto rounded-sm"
        >
          <LetterSheet label="Letter" frame={letter.frame} body={text} className="px-4 py-5 text-[13px]" />
        </div>
      </details>
      {!letter.isIncomplete && <EditButton letter={letter} onEditLetter={onEditLetter} />}
    </div>
  );
}

/** For a letter that is written for the decision; an officer's own is edited already. */
function EditButton({ letter, onEditLetter }: Editing & { letter: DecisionLetter }) {
  const { text } = letter;
  const isTaken = useReviewObstacle() !== null;
  if (!letter.isStandard || letter.isFollowing || text === null) return null;
  return (
    // Why it is out of reach stands beside the decision's own button.
    <Button size="sm" blocked={isTaken} onClick={() => onEditLetter(text)}>
      Edit this letter
    </Button>
  );
}
