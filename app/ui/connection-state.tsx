'use client';

import { CloudOff } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { createPortal } from 'react-dom';
import { useHydrated } from '@/app/client/use-hydrated';
import type { LiveState } from '@/app/client/use-live-case';
import { CONNECTION_PLACES } from './connection-place';

/** Says in the bar over the page, where it covers nothing, that what is on screen may be behind; nothing while all is well. */
export function ConnectionState({ state }: { state: LiveState }) {
  const hydrated = useHydrated();
  if (state === 'live' || !hydrated) return null;
  return CONNECTION_PLACES.map((id) => {
    const place = document.getElementById(id);
    return place && createPortal(<Words state={state} />, place, id);
  });
}

function Words({ state }: { state: LiveState }) {
  return (
    <p className="flex items-center gap-2 text-ink-soft text-sm leading-5">
      <CloudOff aria-hidden className="size-4 shrink-0" />
      {state === 'reconnecting' ? 'Reconnecting…' : <SignedOut />}
    </p>
  );
}

function SignedOut() {
  const pathname = usePathname();
  return (
    <span>
      You have been signed out.{' '}
      {/* A full load, so that the sign-in page knows the session is over; it leads back here. */}
      <a href={`/sign-in?next=${encodeURIComponent(pathname + window.location.search)}`} className="link">
        Sign in again
      </a>
    </span>
  );
}
