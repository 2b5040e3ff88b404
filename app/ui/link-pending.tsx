'use client';

import { LoaderCircle } from 'lucide-react';
import { useLinkStatus } from 'next/link';

/** Inside a Link: a spinner while the next page is on its way. */
export function LinkPending() {
  const { pending } = useLinkStatus();
  return pending && <LoaderCircle aria-hidden className="size-[1.1em] shrink-0 animate-spin" />;
}
