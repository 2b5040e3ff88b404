import { useCallback, useLayoutEffect, useRef } from 'react';

/** One function for good that does what the newest one does, for what is not to be rendered anew with each of them. Not to be called in rendering. */
export function useLatest<Given extends unknown[], Answer>(
  act: (...given: Given) => Answer,
): (...given: Given) => Answer {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  return useCallback((...given: Given) => latest.current(...given), []);
}
