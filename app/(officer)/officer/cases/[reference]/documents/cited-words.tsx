import type { ReactNode } from 'react';
import { elementAround } from '@/app/client/element-around';
import { joinClasses } from '@/app/ui/join-classes';
import type { Highlight } from './highlights';
import { citationKey, usePageElements } from './page-elements';

type Props = { highlight: Highlight; isFirst: boolean; children: ReactNode };

/**
 * A cited passage in the text of its page, in one run of words or in several. The first is the control; the others take the
 * pointer alone, since its name says the whole passage. No `<button>`, whose words could not be selected. Out of the tab order as
 * on the picture: the findings' own buttons lead here by keyboard, and the caret leads back.
 */
export function CitedWords({ highlight, isFirst, children }: Props) {
  const place = usePageElements().ref;
  return (
    <mark
      ref={isFirst ? place(citationKey(highlight.citationId)) : undefined}
      {...(isFirst && {
        role: 'button',
        tabIndex: -1,
        'aria-label': highlight.name,
        'data-citation': highlight.citationId,
      })}
      data-finding={highlight.findingId}
      title={highlight.name}
      className={joinClasses(
        'cursor-pointer select-text rounded-[2px] box-decoration-clone text-on-highlight',
        // Told by a line and not by heavier letters: under the pointer they would move the words away from it.
        highlight.strength === 'strong'
          ? 'bg-highlight-strong underline decoration-2 underline-offset-4'
          : 'bg-highlight',
        highlight.isShown && 'outline-2 outline-accent outline-offset-2',
      )}
    >
      {children}
    </mark>
  );
}

/**
 * For one press, the passage around this place is nothing that could have the focus. Chromium would move it there, and from what has
 * just taken the focus no selection starts: a drag over words in the middle of a line would select nothing, and press them.
 */
export function takeNoFocus(place: EventTarget): void {
  const control = elementAround(place, 'mark[tabindex]');
  if (!control) return;
  control.removeAttribute('tabindex');
  const giveBack = () => control.setAttribute('tabindex', '-1');
  // On the window: it may be let go of anywhere.
  for (const end of ['pointerup', 'pointercancel']) window.addEventListener(end, giveBack, { once: true });
}

/** The finding of the cited words at or around this place in a page's text. */
export const findingAt = (place: EventTarget): string | null =>
  elementAround(place, '[data-finding]')?.dataset.finding ?? null;
