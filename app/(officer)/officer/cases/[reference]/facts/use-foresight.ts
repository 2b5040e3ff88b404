'use client';

import { useEffect, useState } from 'react';
import { afterPaint } from '@/app/client/after-paint';

type Foresight = typeof import('./foresee');

/**
 * The rules, for the page to run: fetched once the case is on screen and the officer may say something of it, since nobody needs them
 * to read it. Null until then; the server's answer then comes first.
 */
export function useForesight({ isWanted }: { isWanted: boolean }): Foresight | null {
  const [foresight, setForesight] = useState<Foresight | null>(null);
  useEffect(() => {
    if (!isWanted || foresight) return;
    return afterPaint(() => {
      import('./foresee').then(
        (loaded) => setForesight(() => loaded),
        (error: unknown) => console.warn('What a word changes is shown only once it is saved.', error),
      );
    });
  }, [isWanted, foresight]);
  return foresight;
}
