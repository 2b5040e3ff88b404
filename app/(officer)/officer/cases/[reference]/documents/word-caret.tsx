'use client';

import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { nameOther } from './describe-doubt';
import type { DoubtfulWord } from './doubts';
import type { Highlight } from './highlights';
import type { ChosenWords, PageActions } from './page-sheet';
import type { CaretMove, Word } from './words';

type Props = {
  /** `isLoading`: the words are on their way. */
  page: { number: number; text: string; words: readonly Word[]; isLoading: boolean };
  chosen: ChosenWords;
  /** The cited passage the caret is in. */
  cited: Highlight | null;
  /** What was read two ways in its word. */
  doubt: DoubtfulWord | null;
  actions: PageActions;
  children: ReactNode;
};

const MOVES: Record<string, CaretMove> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'line-start',
  End: 'line-end',
};

/** Lets the keyboard walk over the words of a page, select and cite them; what it comes to is read out. */
export function WordCaret({ page, chosen, cited, doubt, actions, children }: Props) {
  const { number, text, words } = page;
  const { selected, caret, hasCaret: isOn } = chosen;
  const area = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isOn) area.current?.focus({ preventScroll: true });
  }, [isOn]);
  const first = words[0];
  useEffect(() => {
    if (isOn && !caret && first) actions.placeCaret(number, first);
  }, [isOn, caret, first, actions, number]);

  function act(event: KeyboardEvent) {
    const move = MOVES[event.key];
    const jumps = event.ctrlKey || event.metaKey;
    if (event.altKey || (jumps && event.key !== 'Home' && event.key !== 'End')) return;
    if (move)
      actions.move({
        page: number,
        words,
        move: jumps ? (event.key === 'Home' ? 'page-start' : 'page-end') : move,
        extends: event.shiftKey,
      });
    else if (event.key === 'Enter')
      selected ? actions.onCite() : caret && actions.select({ page: number, anchor: caret, head: caret });
    else if (event.key.toLowerCase() === 'f' && !event.shiftKey && cited && !jumps)
      actions.onGoToFinding(cited.findingId);
    else if (event.key === 'Escape') selected ? actions.clear() : actions.onLeaveCaret();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const announcement = selected
    ? `Selected: ${text.slice(selected.start, selected.end)}`
    : caret
      ? `${text.slice(caret.start, caret.end)}${doubt ? `, read two ways, or ${nameOther(doubt)}` : ''}${cited?.position ? `, evidence of finding ${cited.position}` : ''}`
      : page.isLoading
        ? 'Loading the words.'
        : 'There are no words on this page.';
  if (!isOn) return <div>{children}</div>;
  return (
    <div
      ref={area}
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an application area is a widget; the arrow keys belong to it.
      tabIndex={0}
      aria-label={`Words of page ${number}`}
      aria-description="Arrow keys move from word to word. With Shift they select. Enter cites what is selected. On evidence, F goes to its finding. Escape leaves."
      onKeyDown={act}
      className="outline-offset-4"
    >
      {children}
      <span role="status" className="sr-only">
        {announcement}
      </span>
    </div>
  );
}
