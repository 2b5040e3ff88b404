'use client';

import { useEffect } from 'react';
import { useAccount } from '../account';
import { useTRPCClient } from '../trpc';
import { useLatest } from '../use-latest';
import { findHub } from './find-hub';

type Options = {
  reference: string;
  /** Of this page; null while its review is not to be renewed. */
  token: string | null;
  /** Called after each renewal, with null where the review has been lost. */
  onRenewed: (leaseEndsAt: Date | null) => void;
};

/** Has this page's review renewed, in one request for all tabs of the browser. */
export function useKeptReview({ reference, token, onRenewed }: Options): void {
  const client = useTRPCClient();
  const person = useAccount()?.userId;
  const tell = useLatest(onRenewed);
  useEffect(() => {
    if (!person || !token) return;
    return findHub({ person, client }).keepReview({ reference, token }, tell);
  }, [person, client, reference, token, tell]);
}
