import '@fontsource-variable/public-sans/wght.css';
import './globals.css';
import type { Metadata, Viewport } from 'next';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { LANGUAGE_TAGS } from '@/messages/locales';
import { ErrorWords } from './i18n/error-words';
import { readLocale } from './i18n/read-locale';
import { readTranslations } from './i18n/translations';

export async function generateMetadata(): Promise<Metadata> {
  const t = await readTranslations('home');
  return {
    title: { default: 'Casedraft', template: '%s · Casedraft' },
    description: t('description'),
    manifest: '/manifest.webmanifest',
    icons: {
      icon: [
        { url: '/favicon.ico', sizes: '32x32' },
        { url: '/icon.svg', type: 'image/svg+xml' },
      ],
      apple: '/apple-touch-icon.png',
    },
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f6f5f1' },
    { media: '(prefers-color-scheme: dark)', color: '#131519' },
  ],
};

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
