import type { Metadata } from 'next';
import Link from 'next/link';
import { env } from '@/server/platform/env';
import { ForgotPasswordForm } from './forgot-password-form';

export const metadata: Metadata = { title: 'Forgotten password' };

export default function ForgotPasswordPage() {
  const { MAIL, LETTER_EMAIL, LETTER_PHONE } = env();
  const office = [LETTER_EMAIL && `write to ${LETTER_EMAIL}`, LETTER_PHONE && `call ${LETTER_PHONE}`].filter(Boolean);
  return (
    <>
      <h1 className="font-bold text-3xl">Forgotten password</h1>
      {MAIL === 'off' ? (
        <p className="text-ink-soft">
          A new password cannot be sent by mail here. To get one, {office.join(' or ') || 'ask the office'}.
        </p>
      ) : (
        <>
          <p className="text-ink-soft">Enter your email address. We will send you a link to choose a new password.</p>
          <ForgotPasswordForm />
          {MAIL === 'outbox' && (
            <p className="text-base text-ink-muted">
              No mail leaves this installation. Staff find it in the{' '}
              <Link href="/outbox" className="link">
                outbox
              </Link>
              .
            </p>
          )}
        </>
      )}
      <p className="text-base text-ink-muted">
        <Link href="/sign-in" className="link">
          Back to sign in
        </Link>
      </p>
    </>
  );
}
