import type { NextPageContext, PageConfig } from 'next';
import Head from 'next/head';
import { translate } from '@/app/i18n/translate';
import { requestHeaders } from '@/app/request-headers';
import { HomeButton } from '@/app/ui/home-link';
import { type Locale, MESSAGES } from '@/messages/messages';
import { requestLocale } from '@/messages/request-locale';

export const config: PageConfig = { unstable_runtimeJS: false };

/** In the place of a page of this folder that could not be made. `app/error.tsx` is its like for all others. */
export default function ErrorPage({ locale }: { locale: Locale }) {
  const t = translate({ locale, messages: MESSAGES[locale], namespace: 'shared' });
  return (
    <main id="main" className="mx-auto max-w-3xl px-6 py-24">
      <Head>
        <title>{`${t('errorPage.title')} · Casedraft`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
      </Head>
      <div className="grid max-w-xl gap-4 text-lg">
        <h1 className="font-bold text-3xl">{t('errorPage.title')}</h1>
        <p className="text-ink-soft">{t('errorPage.text')}</p>
        <div className="flex flex-wrap gap-3 pt-2">
          <HomeButton variant="primary">{t('tryAgain')}</HomeButton>
        </div>
      </div>
    </main>
  );
}

ErrorPage.getInitialProps = ({ req }: NextPageContext): { locale: Locale } => ({
  locale: req ? requestLocale(requestHeaders(req)) : 'en',
});
