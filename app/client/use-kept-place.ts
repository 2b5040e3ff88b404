'use client';

import { useEffect, useEffectEvent } from 'react';
import { noteKey } from './kept-keys';
import { parseKept } from './kept-value';
import type { Shape } from './shape';

type Options<T> = {
  /** Whose page, and of what. */
  name: readonly string[];
  schema: Shape<T>;
  /** Where somebody is on the page now. */
  place: T;
  /** Takes them there again. */
  onReturn: (place: T) => void;
};

/**
 * Where somebody was on a page that is loaded again, or comes back after its session had ended: this tab remembers it from the
 * page's last moment to the next one's first. Leaving for another page of the app leaves nothing.
 */
export function useKeptPlace<T>({ name, schema, place, onReturn }: Options<T>): void {
  const key = noteKey('place', ...name);
  const keep = useEffectEvent(() => sessionStorage.setItem(key, JSON.stringify(place)));
  const takeUp = useEffectEvent(() => {
    const raw = sessionStorage.getItem(key);
    sessionStorage.removeItem(key);
    const kept = raw === null ? null : parseKept({ raw, schema });
    if (kept !== null) onReturn(kept);
  });
  useEffect(() => {
    takeUp();
    const leave = () => keep();
    window.addEventListener('pagehide', leave);
    return () => window.removeEventListener('pagehide', leave);
  }, []);
}
