import type { Metadata } from 'next';
import { readTranslations } from '@/app/i18n/translations';
import { Hydrate, serverQueryClient, serverTrpc } from '@/app/server-trpc';
import { requireActor } from '@/app/session';
import { MINIMUM_PASSWORD_LENGTH } from '@/server/accounts/schema';
import { ANYONE_SIGNED_IN } from '@/server/platform/trpc';
import { AccountScreen } from './account-screen';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readTranslations('account'))('title') };
}

export default async function AccountPage() {
  await requireActor({ roles: ANYONE_SIGNED_IN, path: '/account' });
  const t = await readTranslations('account');
  await Promise.all([
    serverQueryClient().prefetchQuery(serverTrpc.account.read.queryOptions()),
    serverQueryClient().prefetchQuery(serverTrpc.account.sessions.queryOptions()),
  ]);
  return (
    <>
      <div className="grid gap-2">
        <h1 className="font-bold text-3xl">{t('title')}</h1>
        <p className="text-ink-soft">{t('intro')}</p>
      </div>
      <Hydrate>
        <AccountScreen minimumPasswordLength={MINIMUM_PASSWORD_LENGTH} />
      </Hydrate>
    </>
  );
}
