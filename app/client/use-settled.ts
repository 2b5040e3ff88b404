'use client';

import { useEffect, useState } from 'react';

/** A pause in typing. */
const PAUSE_MS = 300;

/** What is being typed, as it was at the last pause. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
