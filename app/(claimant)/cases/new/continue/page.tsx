import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { CONTINUE_PATH, readBegunCase } from '@/app/begun-case';
import { readTranslations } from '@/app/i18n/translations';
import { requireActor } from '@/app/session';
import { caseTypeWords } from '@/server/case-types/case-type-words';
import { findCaseType } from '@/server/case-types/registry';
import { BackLink } from '../../back-link';
import { ContinueForm } from './continue-form';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await readTranslations('start'))('title') });

/** Where signing in leads with a case that was begun before: it is created from here, and only by a form. */
export default async function ContinuePage() {
  const actor = await requireActor({ roles: ['claimant'], path: CONTINUE_PATH });
  const begun = await readBegunCase();
  if (!begun) redirect('/cases');
  const caseType = findCaseType(begun.caseType);
  if (!caseType) redirect('/cases/new');
  const t = await readTranslations('start');
  return (
    <>
      <div className="grid gap-3">
        <BackLink />
        <h1 className="font-bold text-3xl">{t('continue.title')}</h1>
        <p className="text-ink-soft">{t('continue.intro')}</p>
      </div>
      <dl className="grid gap-x-6 gap-y-2 rounded-lg border border-line bg-surface p-5 shadow-card sm:grid-cols-[auto_1fr]">
        <dt className="font-semibold">{t('continue.caseType')}</dt>
        <dd>{caseTypeWords({ caseType, locale: actor.language }).name}</dd>
        <dt className="font-semibold">{t('continue.caseTitle')}</dt>
        <dd translate="no" className="wrap-anywhere">
          {begun.title}
        </dd>
      </dl>
      <ContinueForm owner={actor.userId} />
      <p className="text-base">
        <Link href="/cases/new" className="link">
          {t('continue.change')}
        </Link>
      </p>
    </>
  );
}
