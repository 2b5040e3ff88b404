'use client';

import { type RefCallback, useState } from 'react';

/** The elements of a list, by what each stands for. `Key` is a page's number, or a text that names one of several kinds. */
export function createElements<Key extends string | number>() {
  const elements = new Map<Key, HTMLElement>();
  const refs = new Map<Key, RefCallback<HTMLElement>>();
  const register =
    (key: Key): RefCallback<HTMLElement> =>
    (element) => {
      if (!element) return;
      elements.set(key, element);
      return () => {
        if (elements.get(key) === element) elements.delete(key);
      };
    };
  return {
    /** For the element's `ref`; the same function each time. */
    ref: (key: Key): RefCallback<HTMLElement> => {
      const known = refs.get(key) ?? register(key);
      refs.set(key, known);
      return known;
    },
    get: (key: Key): HTMLElement | undefined => elements.get(key),
    all: (): ReadonlyMap<Key, HTMLElement> => elements,
  };
}

export type Elements<Key extends string | number> = ReturnType<typeof createElements<Key>>;

export const useElements = <Key extends string | number>(): Elements<Key> => useState(createElements<Key>)[0];
