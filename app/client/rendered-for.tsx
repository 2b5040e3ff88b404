'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { isPageOf } from './page-owner';
import { noteSession, onSignedInAgain } from './session-end';

/** Notices a link that has led to a page made for somebody else, who has signed in in another tab. */
export function RenderedFor({ userId, name }: { userId: string; name: string }) {
  const router = useRouter();
  useEffect(() => {
    if (isPageOf(userId)) return;
    noteSession({ isSignedOut: true, otherName: name });
    // What was made for the other one goes.
    return onSignedInAgain(() => router.refresh());
  }, [userId, name, router]);
  return null;
}
