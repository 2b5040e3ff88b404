import type { Metadata } from 'next';
import Link from 'next/link';
import { MINIMUM_PASSWORD_LENGTH } from '@/server/accounts/sign-in/set-up-auth';
import { ResetPasswordForm } from './reset-password-form';

// The address holds the link's secret.
export const metadata: Metadata = { title: 'New password', referrer: 'no-referrer' };

type Props = { searchParams: Promise<{ token?: string | string[] }> };

export default async function ResetPasswordPage({ searchParams }: Props) {
  const { token } = await searchParams;
  return (
    <>
      <h1 className="font-bold text-3xl">Choose a new password</h1>
      {typeof token === 'string' && token !== '' ? (
        <ResetPasswordForm token={token} minimumPasswordLength={MINIMUM_PASSWORD_LENGTH} />
      ) : (
        <p className="text-ink-soft">
          This link is not complete. Open it from the mail again, or{' '}
          <Link href="/forgot-password" className="link">
            ask for a new one
          </Link>
          .
        </p>
      )}
    </>
  );
}
