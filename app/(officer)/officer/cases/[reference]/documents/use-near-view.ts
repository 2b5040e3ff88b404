'use client';

import { type RefObject, useEffect, useState } from 'react';

/** Whether an element is in sight or about a window's height from it. */
export function useNearView(element: RefObject<HTMLElement | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const watched = element.current;
    if (!watched) return;
    const observer = new IntersectionObserver(
      ([entry]) => setNear(entry?.isIntersecting ?? false),
      // Against the scrolled area: margins around the window do not reach what it clips.
      { root: watched.closest('[data-page-scroller]'), rootMargin: '100%' },
    );
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element]);
  return isNear;
}
