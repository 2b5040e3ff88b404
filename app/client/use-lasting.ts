'use client';

import { useEffect, useState } from 'react';

/** Shorter waits are over before anybody has made out what has appeared. */
const SOON_MS = 150;

/** True once `isOn` has lasted for a moment: what would come and go at once is not to flicker, nor to move what is beside it. */
export function useLasting(isOn: boolean): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    if (!isOn) return;
    const timer = setTimeout(() => setLasts(true), SOON_MS);
    return () => {
      clearTimeout(timer);
      setLasts(false);
    };
  }, [isOn]);
  return isOn && lasts;
}
