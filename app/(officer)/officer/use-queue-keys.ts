'use client';

import { type RefObject, useEffect } from 'react';
import { elementAround } from '@/app/client/element-around';
import { useShortcutKeys } from './cases/[reference]/shortcuts/use-shortcuts';
import { QUEUE_SHORTCUTS } from './queue-shortcuts';

const ROW = '[data-reference]';

type Keys = {
  list: RefObject<HTMLElement | null>;
  search: RefObject<HTMLInputElement | null>;
  onNext: () => void;
  onSheet: () => void;
};

/** j and k, and the arrows once a row has the focus, move from case to case; Enter then opens it, as on any link. */
export function useQueueKeys({ list, search, onNext, onSheet }: Keys): void {
  useShortcutKeys({
    shortcuts: QUEUE_SHORTCUTS,
    actions: {
      'next-case': () => moveFocus({ list: list.current, step: 1 }),
      'previous-case': () => moveFocus({ list: list.current, step: -1 }),
      search: () => {
        search.current?.focus();
        search.current?.select();
      },
      'get-next': onNext,
      'show-shortcuts': onSheet,
    },
  });
  useEffect(() => {
    function onArrow(event: KeyboardEvent) {
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
      const isOnRow = elementAround(event.target, ROW) !== null;
      if (!step || !isOnRow || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      moveFocus({ list: list.current, step });
    }
    window.addEventListener('keydown', onArrow);
    return () => window.removeEventListener('keydown', onArrow);
  }, [list]);
}

/** To the neighbour of the row with the focus; to the first or the last row in sight when none has it. */
function moveFocus({ list, step }: { list: HTMLElement | null; step: 1 | -1 }): void {
  const links = [...(list?.querySelectorAll<HTMLAnchorElement>('[data-reference] a') ?? [])];
  const at = links.findIndex((link) => link === document.activeElement);
  const inSight = links.filter((link) => {
    const { top, bottom } = link.getBoundingClientRect();
    return top >= 0 && bottom <= window.innerHeight;
  });
  const next = at === -1 ? (step === 1 ? (inSight[0] ?? links[0]) : inSight.at(-1)) : links[at + step];
  next?.focus();
  if (next) elementAround(next, ROW)?.scrollIntoView({ block: 'nearest' });
}
