'use client';

import { type RefCallback, type RefObject, useCallback } from 'react';

/** One `ref` for an element that its component keeps and that is a place as well. `place` stays the same function. */
export const useJoinedRef = <Kept extends HTMLElement>(
  kept: RefObject<Kept | null>,
  place: RefCallback<HTMLElement>,
): RefCallback<Kept> =>
  useCallback(
    (element) => {
      kept.current = element;
      const leave = place(element);
      return () => {
        kept.current = null;
        if (leave) leave();
      };
    },
    [kept, place],
  );
