'use client';

import { useState } from 'react';
import { type CaretMove, moveCaret, type Span, spanWords, type Word } from './words';

export type PageSpan = Span & { page: number };

type Selection = { page: number; anchor: Span; head: Span };
type Caret = { page: number; word: Word };

/** The words somebody has selected on a page of one document, by pointer or by the caret that the keyboard moves. */
export function useWordSelection() {
  const [selection, setSelection] = useState<Selection | null>(null);
  const [caret, setCaret] = useState<Caret | null>(null);

  return {
    span: selection && { page: selection.page, ...spanWords(selection.anchor, selection.head) },
    caret,
    /** Selects one passage; `head` is the end that moves on. */
    select: ({ page, anchor, head }: { page: number; anchor: Span; head: Span }) =>
      setSelection({ page, anchor, head }),
    /** Takes the words up to this one in; begins with it where nothing of the page is selected. */
    extend: ({ page, to }: { page: number; to: Span }) =>
      setSelection((last) => ({ page, anchor: last?.page === page ? last.anchor : to, head: to })),
    clear: () => setSelection(null),
    placeCaret: (page: number, word: Word) => setCaret({ page, word }),
    /** Moves the caret; with `extends` the words it passes are selected, without it nothing is any more. */
    move: ({ page, words, move, extends: isExtending }: CaretStep) => {
      const from = caret?.page === page ? caret.word : words[0];
      if (!from) return;
      const word = moveCaret({ words, at: from, move });
      setCaret({ page, word });
      setSelection((last) =>
        isExtending ? { page, anchor: last?.page === page ? last.anchor : from, head: word } : null,
      );
    },
  };
}

type CaretStep = { page: number; words: readonly Word[]; move: CaretMove; extends: boolean };

export type WordSelection = ReturnType<typeof useWordSelection>;
