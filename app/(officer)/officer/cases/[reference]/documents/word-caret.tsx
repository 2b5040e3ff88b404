'use client';

import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { nameOther } from './describe-doubt';
import type { DoubtfulWord } from './doubts';
import type { Highlight } from './highlights';
import type { CaretMove, Span, Word } from './words';

type Props = {
  isOn: boolean;
  pageNumber: number;
  text: string;
  words: readonly Word[];
  /** The words are on their way. */
  isLoading: boolean;
  caret: Word | null;
  /** The cited passage the caret is in. */
  cited: Highlight | null;
  /** What was read two ways in its word. */
  doubt: DoubtfulWord | null;
  selected: Span | null;
  onStart: (word: Word) => void;
  onMove: (move: CaretMove, isExtending: boolean) => void;
  onSelectWord: (word: Word) => void;
  onCite: () => void;
  onGoToFinding: (findingId: string) => void;
  onClear: () => void;
  onLeave: () => void;
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
export function WordCaret(props: Props) {
  const { isOn, pageNumber, text, words, caret, cited, doubt, selected, onStart, children } = props;
  const area = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isOn) area.current?.focus({ preventScroll: true });
  }, [isOn]);
  const first = words[0];
  useEffect(() => {
    if (isOn && !caret && first) onStart(first);
  }, [isOn, caret, first, onStart]);

  function act(event: KeyboardEvent) {
    const move = MOVES[event.key];
    const jumps = event.ctrlKey || event.metaKey;
    if (event.altKey || (jumps && event.key !== 'Home' && event.key !== 'End')) return;
    if (move) props.onMove(jumps ? (event.key === 'Home' ? 'page-start' : 'page-end') : move, event.shiftKey);
    else if (event.key === 'Enter') selected ? props.onCite() : caret && props.onSelectWord(caret);
    else if (event.key.toLowerCase() === 'f' && !event.shiftKey && cited && !jumps)
      props.onGoToFinding(cited.findingId);
    else if (event.key === 'Escape') selected ? props.onClear() : props.onLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const said = selected
    ? `Selected: ${text.slice(selected.start, selected.end)}`
    : caret
      ? `${text.slice(caret.start, caret.end)}${doubt ? `, read two ways, or ${nameOther(doubt)}` : ''}${cited?.position ? `, evidence of finding ${cited.position}` : ''}`
      : props.isLoading
        ? 'Loading the words.'
        : 'There are no words on this page.';
  if (!isOn) return <div>{children}</div>;
  return (
    <div
      ref={area}
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an application area is a widget; the arrow keys belong to it.
      tabIndex={0}
      aria-label={`Words of page ${pageNumber}`}
      aria-description="Arrow keys move from word to word. With Shift they select. Enter cites what is selected. On evidence, F goes to its finding. Escape leaves."
      onKeyDown={act}
      className="outline-offset-4"
    >
      {children}
      <span role="status" className="sr-only">
        {said}
      </span>
    </div>
  );
}
