import type { Metadata } from 'next';
import Link from 'next/link';
import { readTranslations } from '@/app/i18n/translations';
import { env } from '@/server/platform/env';
import { linkTo } from '../text-link';
import { ForgotPasswordForm } from './forgot-password-form';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await readTranslations('auth'))('forgotten.title'),
});

export default async function ForgotPasswordPage() {
  const t = await readTranslations('auth');
  const { MAIL } = env();
  return (
    <>
      <h1 className="font-bold text-3xl">{t('forgotten.title')}</h1>
      {MAIL === 'off' ? (
        <WithoutMail />
      ) : (
        <>
          <p className="text-ink-soft">{t('forgotten.intro')}</p>
          <ForgotPasswordForm />
          {MAIL === 'outbox' && (
            <p className="text-base text-ink-muted">{t.rich('forgotten.outbox', { link: linkTo('/outbox') })}</p>
          )}
        </>
      )}
      <p className="text-base text-ink-muted">
        <Link href="/sign-in" className="link">
          {t('forgotten.back')}
        </Link>
      </p>
    </>
  );
}

/** Who gives out a new password where no mail is sent. */
async function WithoutMail() {
  const t = await readTranslations('auth');
  const { LETTER_EMAIL, LETTER_PHONE } = env();
  const email = () => <span translate="no">{LETTER_EMAIL}</span>;
  const phone = () => <span translate="no">{LETTER_PHONE}</span>;
  const say = () => {
    if (LETTER_EMAIL && LETTER_PHONE) return t.rich('forgotten.noMailWriteOrCall', { email, phone });
    if (LETTER_EMAIL) return t.rich('forgotten.noMailWrite', { email });
    return LETTER_PHONE ? t.rich('forgotten.noMailCall', { phone }) : t('forgotten.noMail');
  };
  return <p className="text-ink-soft">{say()}</p>;
}
