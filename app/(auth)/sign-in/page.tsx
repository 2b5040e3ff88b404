import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { homeFor } from '@/app/home-for';
import { readTranslations } from '@/app/i18n/translations';
import { lacksSecondStep, readSession } from '@/app/session';
import { Notice } from '@/app/ui/notice';
import { env } from '@/server/platform/env';
import { BegunCase } from '../begun-case';
import { readDestination } from '../read-destination';
import { linkTo } from '../text-link';
import { withNext } from '../with-next';
import { SignInForm } from './sign-in-form';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await readTranslations('auth'))('signIn.title'),
});

type Props = { searchParams: Promise<{ [name in 'next' | 'error' | 'confirmed']?: string | string[] }> };

export default async function SignInPage({ searchParams }: Props) {
  const { next: given, error, confirmed } = await searchParams;
  const next = await readDestination(given);
  const actor = await readSession();
  if (actor) redirect(next ?? homeFor(actor.role));
  if (await lacksSecondStep()) redirect(withNext('/account/second-step', next));
  const t = await readTranslations('auth');
  return (
    <>
      <h1 className="font-bold text-3xl">{t('signIn.title')}</h1>
      {/* So a link that should confirm an address comes back. */}
      {error !== undefined && (
        <Notice tone="warning" title={t('signIn.linkOver')}>
          {t('signIn.linkOverText')}
        </Notice>
      )}
      {error === undefined && confirmed !== undefined && (
        <Notice tone="success" title={t('signIn.confirmed')}>
          {t('signIn.confirmedText')}
        </Notice>
      )}
      <BegunCase next={next} />
      <SignInForm next={next} showDemoAccounts={env().CASEDRAFT_MODE === 'demo'} />
      <p className="text-base text-ink-muted">
        <Link href="/forgot-password" className="link">
          {t('signIn.forgotten')}
        </Link>
      </p>
      <p className="text-base text-ink-muted">
        {t.rich('signIn.newHere', { link: linkTo(withNext('/sign-up', next)) })}
      </p>
    </>
  );
}
