import type { Metadata } from 'next';
import { readTranslations } from '@/app/i18n/translations';
import { requireActor } from '@/app/session';
import { ANYONE_SIGNED_IN } from '@/server/platform/trpc';
import { ConfirmAddress } from './confirm-address';

// The address holds the link's secret, and no other site is told of it, as of any address. `no-referrer` would make browsers send the forms
// around it, as to sign out without script, with `Origin: null`, and such a form is refused as foreign.
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readTranslations('account'))('confirm.title') };
}

type Props = { searchParams: Promise<{ token?: string | string[] }> };

/** Where the link in the mail leads. To open it changes nothing: mail programs open links by themselves. */
export default async function ConfirmAddressPage({ searchParams }: Props) {
  const { token: given } = await searchParams;
  const token = typeof given === 'string' ? given : '';
  await requireActor({
    roles: ANYONE_SIGNED_IN,
    path: `/account/confirm-address?${new URLSearchParams({ token })}`,
  });
  const t = await readTranslations('account');
  if (token !== '') return <ConfirmAddress token={token} />;
  return (
    <div className="grid gap-4">
      <h1 className="font-bold text-3xl">{t('confirm.title')}</h1>
      <p className="text-ink-soft">{t('confirm.incomplete')}</p>
    </div>
  );
}
