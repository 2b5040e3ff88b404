'use client';

import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/**
 * Some browsers go on before they have printed, so `afterprint` alone says that it is done; some never say it. Whoever does something on
 * the page again is done with it too.
 */
const ENDS = ['afterprint', 'pointerdown', 'keydown'] as const;

function onPrinted(end: () => void): () => void {
  for (const name of ENDS) window.addEventListener(name, end);
  return () => {
    for (const name of ENDS) window.removeEventListener(name, end);
  };
}

/** Whether the page is being printed: what only paper shows need not be drawn before. */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    // At once: the browser takes its picture of the page when the event is over.
    const begin = () => flushSync(() => setPrinting(true));
    window.addEventListener('beforeprint', begin);
    const stop = onPrinted(() => setPrinting(false));
    return () => {
      window.removeEventListener('beforeprint', begin);
      stop();
    };
  }, []);
  return isPrinting;
}

/** Prints the page with one part of it alone. `isAlone` holds from then until it is printed. */
export function usePrintAlone(): { isAlone: boolean; printAlone: () => void } {
  const [isAlone, setAlone] = useState(false);
  useEffect(() => onPrinted(() => setAlone(false)), []);
  useEffect(() => {
    if (!isAlone) return;
    // When the part is alone on the page. What is drawn because of the printing is drawn outside of this effect.
    const frame = requestAnimationFrame(() => window.print());
    return () => cancelAnimationFrame(frame);
  }, [isAlone]);
  return { isAlone, printAlone: () => setAlone(true) };
}
