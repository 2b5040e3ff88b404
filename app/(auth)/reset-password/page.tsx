import type { Metadata } from 'next';
import { readTranslations } from '@/app/i18n/translations';
import { MINIMUM_PASSWORD_LENGTH } from '@/server/accounts/sign-in/set-up-auth';
import { linkTo } from '../text-link';
import { ResetPasswordForm } from './reset-password-form';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await readTranslations('auth'))('newPassword'),
  // The address holds the link's secret.
  referrer: 'no-referrer',
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
