'use client';

import { useEffect, useEffectEvent } from 'react';
import type * as z from 'zod/mini';
import { noteKey } from './kept-keys';
import { parseKept } from './kept-value';

type Options<Schema extends z.core.$ZodType> = {
  /** Whose page, and of what. */
  name: readonly string[];
  schema: Schema;
  /** Where somebody is on the page now. */
  place: z.infer<Schema>;
  /** Takes them there again. */
  onReturn: (place: z.infer<Schema>) => void;
};

/**
 * Where somebody was on a page that is loaded again, or comes back after its session had ended: this tab remembers it from the
 * page's last moment to the next one's first. Leaving for another page of the app leaves nothing.
 */
export function useKeptPlace<Schema extends z.core.$ZodType>({ name, schema, place, onReturn }: Options<Schema>): void {
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
