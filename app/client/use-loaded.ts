'use client';

import { useEffect, useState } from 'react';
import { afterPaint } from './after-paint';

/** Long enough for a phone to find its network again. */
const AGAIN_MS = 3_000;

/**
 * A part of the page that it is shown without: null until it is there. It is fetched once the page is on screen, so that it is at hand
 * when it is wanted, also without a connection. `load` is a function that stays the same.
 */
export function useLoaded<Part>(load: () => Promise<Part>): Part | null {
  const [loaded, setLoaded] = useState<{ part: Part } | null>(null);
  useEffect(() => {
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      try {
        const part = await load();
        if (!isOver) setLoaded({ part });
      } catch (error) {
        console.warn('A part of the page could not be loaded yet.', error);
        if (!isOver) timer = setTimeout(ask, AGAIN_MS);
      }
    };
    const callOff = afterPaint(() => void ask());
    return () => {
      isOver = true;
      callOff();
      clearTimeout(timer);
    };
  }, [load]);
  return loaded?.part ?? null;
}
