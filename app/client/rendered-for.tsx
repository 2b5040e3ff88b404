'use client';

import { type DehydratedState, HydrationBoundary } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect } from 'react';
import { type Account, isPageOf } from './page-owner';
import { noteSession, onSignedInAgain } from './session-end';

type Props = {
  /** Null where nobody is signed in: then it is nobody else's. */
  account: Account | null;
  /** What was read for that account. */
  state: DehydratedState;
  children: ReactNode;
};

/**
 * Gives what was read on the server to what is inside. Where a link has led to a page made for somebody else, who has signed in in another
 * tab, nothing of it is shown or gets into the memory of this page.
 */
export function RenderedFor({ account, state, children }: Props) {
  if (account && !isPageOf(account.userId)) return <MadeForAnother account={account} />;
  return <HydrationBoundary state={state}>{children}</HydrationBoundary>;
}

function MadeForAnother({ account: { name, email } }: { account: Account }) {
  const router = useRouter();
  useEffect(() => {
    noteSession({ isSignedOut: true, other: { name, email } });
    // The same page, made for its owner.
    return onSignedInAgain(() => router.refresh());
  }, [name, email, router]);
  return null;
}
