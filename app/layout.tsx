import '@fontsource-variable/public-sans/wght.css';
import './globals.css';
import type { Metadata, Viewport } from 'next';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { LANGUAGE_TAGS } from '@/messages/locales';
import { ErrorWords } from './i18n/error-words';
import { readLocale } from './i18n/read-locale';
import { readTranslations } from './i18n/translations';
import { ICONS, MANIFEST, THEME_COLORS } from './site-head';

export async function generateMetadata(): Promise<Metadata> {
  const t = await readTranslations('home');
  return {
    title: { default: 'Casedraft', template: '%s · Casedraft' },
    description: t('description'),
    manifest: MANIFEST,
    icons: ICONS,
  };
}

export const viewport: Viewport = { themeColor: THEME_COLORS };

export default async function RootLayout({ children }: { children: ReactNode }) {
  // A page made at build time would have scripts without the answer's nonce: none of them would run.
  await connection();
  return (
    <html lang={LANGUAGE_TAGS[await readLocale()]}>
      <body className="min-h-dvh">
        <ErrorWords>{children}</ErrorWords>
      </body>
    </html>
  );
}
