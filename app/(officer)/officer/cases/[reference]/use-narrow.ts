'use client';

import { useSyncExternalStore } from 'react';

/** Up to this width pages and draft take turns; the classes `min-[901px]:` say the same. */
const NARROW = '(max-width: 900px)';

function subscribe(onChange: () => void) {
  const query = window.matchMedia(NARROW);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

/** Whether the two sides of the review are tabs; the server, which cannot know, says they are not. */
export const useNarrow = () =>
  useSyncExternalStore(
    subscribe,
    () => window.matchMedia(NARROW).matches,
    () => false,
  );
