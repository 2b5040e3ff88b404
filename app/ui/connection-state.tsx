'use client';

import { CloudOff } from 'lucide-react';
import { createPortal } from 'react-dom';
import { useTranslations } from 'use-intl';
import { useSessionOver } from '@/app/client/session-end';
import { useHydrated } from '@/app/client/use-hydrated';
import type { LiveState } from '@/app/client/use-live-case';
import { CONNECTION_PLACES } from './connection-place';

/** Says in the bar over the page, where it covers nothing, that what is on screen may be behind; nothing while all is well. */
export function ConnectionState({ state }: { state: LiveState }) {
  const hydrated = useHydrated();
  const isSessionOver = useSessionOver();
  // A session that has ended is said by itself, and comes to the same.
  if (state === 'live' || !hydrated || isSessionOver) return null;
  return CONNECTION_PLACES.map((id) => {
    const place = document.getElementById(id);
    return place && createPortal(<Words />, place, id);
  });
}

function Words() {
  const t = useTranslations('shared.connection');
  return (
    <p className="flex items-center gap-2 text-ink-soft text-sm leading-5">
      <CloudOff aria-hidden className="size-4 shrink-0" />
      {t('reconnecting')}
    </p>
  );
}
