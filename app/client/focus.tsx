'use client';

import { createContext, type ReactNode, useContext, useLayoutEffect, useState } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { createElements } from './use-elements';

type Act = (place: HTMLElement) => void;
type Wish = { keys: readonly string[]; act: Act };

/**
 * Where the focus can be led to on a page. Each place is registered by its element under a key, most often the element's own id. A wish
 * waits for the next commit: a command changes the state and names the place in one breath, and the place is there by then.
 */
export function createFocus() {
  const places = createElements<string>();
  const wishes = createStore<{ wish: Wish | null }>(() => ({ wish: null }));

  const reach = (keys: readonly string[], act: Act) => wishes.setState({ wish: { keys, act } });
  return {
    wishes,
    /** For the element's `ref`; the same function each time. */
    ref: places.ref,
    /** Leads the focus to the first of these places that is there after the next commit; to none where none is. */
    focus: (...keys: string[]) => reach(keys, (place) => place.focus()),
    /** Does something else with the first of these places that is there then. */
    reach,
    grant: ({ keys, act }: Wish) => {
      for (const key of keys) {
        const place = places.get(key);
        if (place) return act(place);
      }
    },
  };
}

export type Focus = ReturnType<typeof createFocus>;

/** What is drawn by itself leads nowhere. */
const FocusContext = createContext<Focus>(createFocus());

/** Around the part of a page in which the focus is led. */
export function FocusProvider({ children }: { children: ReactNode }) {
  const [focus] = useState(createFocus);
  return (
    <FocusContext value={focus}>
      {children}
      <FocusKeeper focus={focus} />
    </FocusContext>
  );
}

export const useFocus = (): Focus => useContext(FocusContext);

/** The `ref` of a place, by its key. */
export const usePlace = (): Focus['ref'] => useFocus().ref;

/** Grants the wishes, after the commit they were made for. Stands behind all places, whose refs are set before its effect runs. */
function FocusKeeper({ focus }: { focus: Focus }): null {
  const wish = useStore(focus.wishes, (state) => state.wish);
  useLayoutEffect(() => {
    if (wish) focus.grant(wish);
  }, [focus, wish]);
  return null;
}
