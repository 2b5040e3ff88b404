import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { homeFor } from '@/app/home-for';
import { readTranslations } from '@/app/i18n/translations';
import { readSession } from '@/app/session';
import { readDestination } from '../../read-destination';
import { withNext } from '../../with-next';
import { SecondStepForm } from './second-step-form';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await readTranslations('auth'))('secondStep.title'),
});

type Props = { searchParams: Promise<{ next?: string | string[] }> };

/** After the password. Whose it was stands in a cookie of ten minutes, which only the server reads. */
export default async function SecondStepPage({ searchParams }: Props) {
  const next = await readDestination((await searchParams).next);
  const actor = await readSession();
  if (actor) redirect(next ?? homeFor(actor.role));
  const t = await readTranslations('auth');
  return (
    <>
      <h1 className="font-bold text-3xl">{t('secondStep.title')}</h1>
      <p className="text-ink-soft">{t('secondStep.intro')}</p>
      <SecondStepForm next={next} signInPath={withNext('/sign-in', next)} />
      <p className="text-base text-ink-muted">{t('secondStep.lost')}</p>
    </>
  );
}
