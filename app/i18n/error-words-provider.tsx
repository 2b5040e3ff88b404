'use client';

import { createContext, type ReactNode, useContext } from 'react';

type Words = Record<'title' | 'text' | 'databaseTitle' | 'databaseText' | 'tryAgain' | 'goToStart', string> & {
  /** Of the error, with an `ErrorNumber` in it. */
  number: ReactNode;
};

const WordsContext = createContext<Words | null>(null);
const NumberContext = createContext('');

type Props = { words: Words; children: ReactNode };

/** See `ErrorWords`. */
export function ErrorWordsProvider({ words, children }: Props) {
  return <WordsContext value={words}>{children}</WordsContext>;
}

export function useErrorWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('The words of an error page are read outside of ErrorWords.');
  return words;
}

/** Around the words: which number stands in them. */
export const ErrorNumberProvider = NumberContext.Provider;

export function ErrorNumber() {
  return <code translate="no">{useContext(NumberContext)}</code>;
}
