'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { isPageOf } from './page-owner';
import { noteSession, onSignedInAgain } from './session-end';

type Props = { userId: string; name: string; email: string };

/** Notices a link that has led to a page made for somebody else, who has signed in in another tab. */
export function RenderedFor({ userId, name, email }: Props) {
  const router = useRouter();
  useEffect(() => {
    if (isPageOf(userId)) return;
    noteSession({ isSignedOut: true, other: { name, email } });
    // What was made for the other one goes.
    return onSignedInAgain(() => router.refresh());
  }, [userId, name, email, router]);
  return null;
}
