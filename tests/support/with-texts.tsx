import type { ReactNode } from 'react';
import { TextsProvider } from '@/app/i18n/texts-provider';
import { type Locale, MESSAGES } from '@/messages/messages';

/** For tests of components: all messages of a language, English where none is named. */
export function WithTexts({ locale = 'en', children }: { locale?: Locale; children: ReactNode }) {
  return (
    <TextsProvider locale={locale} texts={MESSAGES[locale]}>
      {children}
    </TextsProvider>
  );
}
