'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { forgetEverywhere, keepValue, readKept } from './kept-value';
import type { Shape } from './shape';

/** `open`: it is being written. `paused`: not now, but perhaps again. `over`: nobody will want it any more. */
export type KeptStage = 'open' | 'paused' | 'over';

type Options<T> = {
  /** One person's, so that nobody finds another's words on a shared computer. */
  key: string;
  schema: Shape<T>;
  /** Of no worth: it is not kept. */
  empty: T;
  isEmpty: (value: T) => boolean;
  stage: KeptStage;
};

/** State that outlives a reload and a closed page, in this browser, until it is empty again or of no use. */
export function useKept<T>({ key, schema, empty, isEmpty, stage }: Options<T>) {
  const [value, setValue] = useState<T>(empty);
  const latest = useRef(value);
  const hasLooked = useRef(false);
  // Not in the first render, which has to be the server's.
  useEffect(() => {
    hasLooked.current = true;
    if (stage === 'over') forgetEverywhere(key);
    const kept = stage === 'open' ? readKept({ key, schema }) : null;
    if (kept === null) return;
    latest.current = kept;
    setValue(kept);
  }, [key, schema, stage]);
  const change = useCallback(
    (next: (now: T) => T) => {
      // Typed into an empty field while the page was coming: not at the cost of what will fill it.
      if (!hasLooked.current && readKept({ key, schema }) !== null) return;
      latest.current = next(latest.current);
      setValue(latest.current);
      keepValue({ key, value: isEmpty(latest.current) ? null : latest.current });
    },
    [key, schema, isEmpty],
  );
  return [value, change] as const;
}
