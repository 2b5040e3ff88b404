import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { readTranslations } from '@/app/i18n/translations';
import { readNextPath } from '@/app/next-path';
import { readPersonHere } from '@/app/session';
import { Button } from '@/app/ui/button';
import { LinkButton } from '@/app/ui/link-button';
import { Notice } from '@/app/ui/notice';
import { readSecondStep } from '@/server/accounts/second-step/read-second-step';
import { AppKey } from './app-key';
import { SecondStepForms } from './second-step-forms';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readTranslations('account'))('secondStep.title') };
}

type Props = { searchParams: Promise<{ next?: string | string[] }> };

/** The one page for staff who have to set up their second step before anything else. It works without script. */
export default async function SecondStepPage({ searchParams }: Props) {
  const person = await readPersonHere();
  if (!person) redirect('/sign-in?next=%2Faccount%2Fsecond-step');
  const { actor, lacksSecondStep } = person;
  const t = await readTranslations('account');
  const step = await readSecondStep({ actor });
  const next = readNextPath((await searchParams).next);
  return (
    <div className="grid max-w-2xl gap-8">
      <div className="grid gap-2">
        <h1 className="font-bold text-3xl">{t('secondStep.title')}</h1>
        <p className="text-ink-soft">{t('secondStep.intro')}</p>
      </div>
      {lacksSecondStep && (
        <Notice tone="info" title={t('secondStep.required')}>
          {t('secondStep.requiredText')}
        </Notice>
      )}
      <SecondStepForms
        owner={actor.userId}
        email={actor.email}
        is={step.is}
        codesLeft={step.is === 'on' ? step.codesLeft : 0}
        appKey={step.is === 'ready' && <AppKey uri={step.uri} appKey={step.key} />}
      />
      {lacksSecondStep ? (
        <form method="post" action="/api/forms/sign-out">
          <Button worksWithoutScript type="submit" size="lg">
            {t('secondStep.signOut')}
          </Button>
        </form>
      ) : (
        <LinkButton href={next ?? '/account'} prefetch={false} size="lg" className="justify-self-start">
          {t(next === null ? 'secondStep.account' : 'secondStep.goOn')}
        </LinkButton>
      )}
    </div>
  );
}
