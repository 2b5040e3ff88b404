'use client';

import { useEffect, useState } from 'react';
import { useKeptReview } from '@/app/client/live/use-kept-review';
import { onSignedInAgain } from '@/app/client/session-end';

/** Whoever has not touched the page for this long has left it open and gone: colleagues should not have to ask for it. */
const AWAY_AFTER_MS = 30 * 60_000;
const LOOK_EVERY_MS = 60_000;

type Options = {
  isMine: boolean;
  reference: string;
  /** This page's, null while it has no part in the review. */
  token: string | null;
  /** Renews it now, for this page alone; claims it where this page has no part in it yet. */
  renew: () => Promise<void>;
  onRenewed: (leaseEndsAt: Date | null) => void;
};

/** Renews the lease while the page is open and somebody works with it, be it in the background for a while. */
export function useRenewal({ isMine, reference, token, renew, onRenewed }: Options): void {
  const [isThere, setIsThere] = useState(true);
  useKeptReview({ reference, token: isMine && isThere ? token : null, onRenewed });
  const hasPart = token !== null;
  useEffect(() => {
    if (!isMine) return;
    let touchedAt = 0;
    const touch = () => {
      touchedAt = Date.now();
      setIsThere(true);
    };
    const look = () => {
      if (Date.now() - touchedAt >= AWAY_AFTER_MS) setIsThere(false);
      else if (!hasPart) void renew();
    };
    // Back from another tab, from sleep or from a tunnel: at once, because timers may have stood still.
    const renewNow = () => {
      if (document.visibilityState !== 'visible') return;
      touch();
      void renew();
    };
    touch();
    const timer = setInterval(look, LOOK_EVERY_MS);
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
  }, [isMine, hasPart, renew]);
}
