import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { homeFor } from '@/app/home-for';
import { readTranslations } from '@/app/i18n/translations';
import { readSession } from '@/app/session';
import { MINIMUM_PASSWORD_LENGTH } from '@/server/accounts/sign-in/set-up-auth';
import { BegunCase } from '../begun-case';
import { readDestination } from '../read-destination';
import { linkTo } from '../text-link';
import { withNext } from '../with-next';
import { SignUpForm } from './sign-up-form';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await readTranslations('auth'))('signUp.title'),
});

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export default async function SignUpPage({ searchParams }: Props) {
  const next = await readDestination((await searchParams).next);
  const actor = await readSession();
  if (actor) redirect(next ?? homeFor(actor.role));
  const t = await readTranslations('auth');
  return (
    <>
      <div className="grid gap-2">
        <h1 className="font-bold text-3xl">{t('signUp.title')}</h1>
        <p className="text-ink-soft">{t('signUp.intro')}</p>
      </div>
      <BegunCase next={next} />
      <SignUpForm next={next} minimumPasswordLength={MINIMUM_PASSWORD_LENGTH} />
      <p className="text-base text-ink-muted">
        {t.rich('signUp.haveOne', { link: linkTo(withNext('/sign-in', next)) })}
      </p>
    </>
  );
}
