'use client';

import { CloudOff } from 'lucide-react';
import { usePathname } from 'next/navigation';
import type { LiveState } from '@/app/client/use-live-case';

/** Above the bar of buttons that some pages end with. Says quietly that what is on screen may be behind; empty while all is well. Always in the page, so that it is read out. */
export function ConnectionState({ state }: { state: LiveState }) {
  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 bottom-20 z-30 flex justify-center print:hidden">
      {state !== 'live' && (
        <p className="pointer-events-auto flex items-center gap-2 rounded-full border border-line bg-surface px-4 py-2 text-ink-soft text-sm shadow-raised">
          <CloudOff aria-hidden className="size-4" />
          {state === 'reconnecting' ? 'Reconnecting…' : <SignedOut />}
        </p>
      )}
    </div>
  );
}

function SignedOut() {
  const pathname = usePathname();
  return (
    <>
      You have been signed out.
      {/* A full load, so that the sign-in page knows the session is over; it leads back here. */}
      <a href={`/sign-in?next=${encodeURIComponent(pathname + window.location.search)}`} className="link">
        Sign in again
      </a>
    </>
  );
}
