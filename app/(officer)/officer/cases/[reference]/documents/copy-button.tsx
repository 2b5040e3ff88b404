'use client';

import { useState } from 'react';
import { Button } from '@/app/ui/button';

type Outcome = 'copied' | 'refused';

const SAID: Record<Outcome, string> = {
  copied: 'Copied.',
  refused: 'This browser does not let us copy. Select the text and copy it yourself.',
};

/** Copies a text, and says whether it did. */
export function CopyButton({ text }: { text: string }) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  async function copy() {
    try {
      // Not there at all where the page came over plain http.
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch (error) {
      console.warn('The text could not be copied.', error);
      setOutcome('refused');
    }
  }
  return (
    <>
      <Button onClick={() => void copy()}>Copy what you typed</Button>
      <p role="status" className="order-last basis-full text-ink-soft text-sm empty:sr-only sm:text-right">
        {outcome && SAID[outcome]}
      </p>
    </>
  );
}
