'use client';

import { createContext, useContext } from 'react';

/** A context that what reads it cannot do without: outside of its provider that is a fault of the page. */
export function createNeededContext<Value>(name: string) {
  const Context = createContext<Value | null>(null);
  function useNeeded(): Value {
    const value = useContext(Context);
    if (value === null) throw new Error(`Drawn outside of its page: there is no ${name}.`);
    return value;
  }
  return [Context, useNeeded] as const;
}
