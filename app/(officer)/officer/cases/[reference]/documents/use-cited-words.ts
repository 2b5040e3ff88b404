import { type KeyboardEvent, type MouseEvent, type PointerEvent, useRef } from 'react';
import { findingAt, takeNoFocus } from './cited-words';

type Options = {
  /** The keyboard walks over the words, and Enter is its own. */
  hasCaret: boolean;
  onSelect: (findingId: string) => void;
  onPoint: (findingId: string | null) => void;
};

/**
 * What the cited words of a text answer to. Listened to around them: words are cut anew under the pointer, and a mark that is gone
 * never says that the pointer has left it.
 */
export function useCitedWords({ hasCaret, onSelect, onPoint }: Options) {
  const pointed = useRef<string | null>(null);
  const hasDragged = useRef(false);

  function point(findingId: string | null) {
    if (findingId === pointed.current) return;
    pointed.current = findingId;
    onPoint(findingId);
  }

  function press(target: EventTarget): boolean {
    const findingId = findingAt(target);
    if (findingId !== null) onSelect(findingId);
    return findingId !== null;
  }

  return {
    /** To be told whether letting go of the mouse ended a selection: then it pressed nothing. */
    noteDrag: (hasSelected: boolean) => {
      hasDragged.current = hasSelected;
    },
    handlers: {
      onClick: ({ target, detail }: MouseEvent) => {
        // A screen reader's click comes without a mouse, and counts none.
        if (detail === 0 || !hasDragged.current) press(target);
      },
      onKeyDown: (event: KeyboardEvent) => {
        if (hasCaret || (event.key !== 'Enter' && event.key !== ' ') || !press(event.target)) return;
        event.preventDefault();
      },
      onPointerDown: ({ target }: PointerEvent) => takeNoFocus(target),
      onPointerOver: ({ target, buttons }: PointerEvent) => {
        // While words are being selected, nothing around them changes.
        if (buttons === 0) point(findingAt(target));
      },
      onPointerLeave: () => point(null),
    },
  };
}
