'use client';

import { createContext, type ReactNode, useContext } from 'react';
import { IntlProvider } from 'use-intl/react';
import type { Locale, Messages, SomeMessages } from '@/messages/messages';

const Around = createContext<SomeMessages>({});

type Props = { locale: Locale; texts: SomeMessages; children: ReactNode };

/** What `useTranslations` reads. See `Texts`. */
export function TextsProvider({ locale, texts, children }: Props) {
  const all = { ...useContext(Around), ...texts };
  return (
    <Around value={all}>
      {/* A day in a message is the office's, which is kept as midnight UTC. Times are written by app/ui/time.tsx. */}
      <IntlProvider locale={locale} messages={all as Messages} timeZone="UTC" onError={fail}>
        {children}
      </IntlProvider>
    </Around>
  );
}

function fail(error: Error): never {
  throw error;
}
