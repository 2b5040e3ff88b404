import type { Metadata } from 'next';
import { readLocale } from '@/app/i18n/read-locale';
import { readTranslations } from '@/app/i18n/translations';
import { serverQueryClient, serverTrpc } from '@/app/server-trpc';
import { requireActor } from '@/app/session';
import { LinkButton } from '@/app/ui/link-button';
import { Notice } from '@/app/ui/notice';
import { CloseForm } from './close-form';
import { WhatGoes, WhatStays } from './what-happens';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readTranslations('account'))('closing.title') };
}

/** What closing the account does, said before it is done. */
export default async function CloseAccountPage() {
  await requireActor({ roles: ['claimant'], path: '/account/close' });
  const [t, locale, closing] = await Promise.all([
    readTranslations('account'),
    readLocale(),
    serverQueryClient().fetchQuery(serverTrpc.account.closing.queryOptions()),
  ]);
  const [beingSent] = closing.beingSent;
  return (
    <>
      <h1 className="font-bold text-3xl">{t('closing.title')}</h1>
      <WhatGoes closing={closing} />
      <WhatStays closing={closing} locale={locale} />
      <Notice tone="info">
        {t.rich('closing.first', {
          link: (words) => (
            <a href="/account#data" className="link">
              {words}
            </a>
          ),
        })}
      </Notice>
      {beingSent === undefined ? (
        <CloseForm />
      ) : (
        <>
          <Notice tone="warning">
            {t.rich('closing.beingSent', { reference: () => <span translate="no">{beingSent}</span> })}
          </Notice>
          <LinkButton href="/account" size="lg" className="justify-self-start">
            {t('closing.back')}
          </LinkButton>
        </>
      )}
    </>
  );
}
