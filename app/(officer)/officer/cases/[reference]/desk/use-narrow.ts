'use client';

import { useMedia } from '@/app/client/use-media';

/** Up to this width pages and draft take turns, as tabs; the classes `min-[901px]:` say the same. */
export const NARROW = '(max-width: 900px)';
export const useNarrow = () => useMedia(NARROW);
