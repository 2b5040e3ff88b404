'use client';

import { createContext, type RefObject, useContext, useEffect, useState } from 'react';

/** The area that scrolls what is in it: margins around the window do not reach what it clips. */
export const ScrollAreaContext = createContext<RefObject<HTMLElement | null>>({ current: null });

/** Whether an element is in sight or about a window's height from it. */
export function useNearView(element: RefObject<HTMLElement | null>): boolean {
  const [isNear, setNear] = useState(false);
  const area = useContext(ScrollAreaContext);
  useEffect(() => {
    const watched = element.current;
    if (!watched) return;
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      root: area.current,
      rootMargin: '100%',
    });
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element, area]);
  return isNear;
}
