import type { Metadata } from 'next';
import { readTranslations } from '@/app/i18n/translations';
import { MINIMUM_PASSWORD_LENGTH } from '@/server/accounts/sign-in/set-up-auth';
import { linkTo } from '../text-link';
import { ResetPasswordForm } from './reset-password-form';

export const generateMetadata = async (): Promise<Metadata> => ({
  // The address holds the link's secret, and no other site is told of it, as of any address. `no-referrer` would make browsers send the form
  // with `Origin: null` where there is no script, and such a form is refused as foreign.
  title: (await readTranslations('auth'))('newPassword'),
});

type Props = { searchParams: Promise<{ token?: string | string[] }> };

export default async function ResetPasswordPage({ searchParams }: Props) {
  const { token } = await searchParams;
  const t = await readTranslations('auth');
  return (
    <>
      <h1 className="font-bold text-3xl">{t('reset.title')}</h1>
      {typeof token === 'string' && token !== '' ? (
        <ResetPasswordForm token={token} minimumPasswordLength={MINIMUM_PASSWORD_LENGTH} />
      ) : (
        <p className="text-ink-soft">{t.rich('reset.incomplete', { link: linkTo('/forgot-password') })}</p>
      )}
    </>
  );
}
