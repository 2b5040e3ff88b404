import { Save } from 'lucide-react';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { readBegunCase } from '@/app/begun-case';
import { homeFor } from '@/app/home-for';
import { readLocale } from '@/app/i18n/read-locale';
import { readTranslations } from '@/app/i18n/translations';
import { Hydrate } from '@/app/server-trpc';
import { readSession } from '@/app/session';
import { describeCaseTypes } from '@/server/cases/service';
import { BackLink } from '../back-link';
import { NewCaseForm } from './new-case-form';
import { PublicHeader } from './public-header';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await readTranslations('start'))('title') });

/** For everybody but the staff: what a case needs can be seen, and chosen, before there is an account. */
export default async function NewCasePage() {
  const actor = await readSession();
  if (actor && actor.role !== 'claimant') redirect(homeFor(actor.role));
  const [t, begun, locale] = await Promise.all([readTranslations('start'), readBegunCase(), readLocale()]);
  return (
    <>
      <div className="grid gap-3">
        {actor ? <BackLink /> : <PublicHeader />}
        <h1 className="font-bold text-3xl">{t('title')}</h1>
        {!actor && <p className="text-ink-soft">{t('intro')}</p>}
        <p className="flex items-start gap-2.5 text-ink-soft">
          <Save aria-hidden className="mt-1 size-5 shrink-0 text-ink-muted" strokeWidth={1.75} />
          {t('saved')}
        </p>
      </div>
      <Hydrate>
        <NewCaseForm types={describeCaseTypes({ locale })} begun={begun ?? { caseType: null, title: '' }} />
      </Hydrate>
    </>
  );
}
