'use client';

import { useEffect, useRef } from 'react';
import { useAccount } from '../account';
import { useTRPCClient } from '../trpc';
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
  const current = useRef(onRenewed);
  useEffect(() => {
    current.current = onRenewed;
  });
  useEffect(() => {
    if (!person || !token) return;
    return findHub({ person, client }).keepReview({ reference, token }, (endsAt) => current.current(endsAt));
  }, [person, client, reference, token]);
}
