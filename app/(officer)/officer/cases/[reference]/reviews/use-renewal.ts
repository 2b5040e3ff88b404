'use client';

import { useEffect, useRef } from 'react';
import { onSignedInAgain } from '@/app/client/session-end';

/** The lease lasts five minutes: four renewals may fail before it is lost. */
const RENEW_EVERY_MS = 60_000;
/** Whoever has not touched the page for this long has left it open and gone: colleagues should not have to ask for it. */
const AWAY_AFTER_MS = 30 * 60_000;

/** Renews the lease while the page is open and somebody works with it, be it in the background for a while. */
export function useRenewal({ isMine, renew }: { isMine: boolean; renew: () => Promise<void> }): void {
  const touchedAt = useRef(0);
  useEffect(() => {
    if (!isMine) return;
    const touch = () => {
      touchedAt.current = Date.now();
    };
    const renewIfThere = () => {
      if (Date.now() - touchedAt.current < AWAY_AFTER_MS) void renew();
    };
    // Back from another tab, from sleep or from a tunnel: at once, because timers may have stood still.
    const renewNow = () => {
      if (document.visibilityState !== 'visible') return;
      touch();
      void renew();
    };
    touch();
    const timer = setInterval(renewIfThere, RENEW_EVERY_MS);
    const touches = ['keydown', 'pointerdown', 'wheel'] as const;
    for (const name of touches) window.addEventListener(name, touch, { passive: true });
    document.addEventListener('visibilitychange', renewNow);
    window.addEventListener('online', renewNow);
    const stop = onSignedInAgain(renewNow);
    return () => {
      stop();
      clearInterval(timer);
      for (const name of touches) window.removeEventListener(name, touch);
      document.removeEventListener('visibilitychange', renewNow);
      window.removeEventListener('online', renewNow);
    };
  }, [isMine, renew]);
}
