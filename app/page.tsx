import { FileText, Highlighter, UserRoundCheck } from 'lucide-react';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { CitedPage } from './cited-page';
import { readTranslations } from './i18n/translations';
import { homeFor, lacksSecondStep, readSession } from './session';
import { BrandMark } from './ui/brand';
import { LinkButton } from './ui/link-button';
import { SiteFooter } from './ui/site-footer';

const STEPS = [
  { key: 'send', icon: FileText },
  { key: 'draft', icon: Highlighter },
  { key: 'decide', icon: UserRoundCheck },
] as const;

export default async function LandingPage() {
  const actor = await readSession();
  if (actor) redirect(homeFor(actor.role));
  // Staff who have just signed in with a password alone, where that is not enough.
  if (await lacksSecondStep()) redirect('/account/second-step');
  const t = await readTranslations('home');
  return (
    <div className="flex min-h-dvh flex-col">
      <main id="main" className="mx-auto flex w-full max-w-5xl flex-1 flex-col px-4 text-lg sm:px-6">
        <p className="flex items-center gap-2.5 py-6 font-bold text-xl tracking-tight">
          <BrandMark className="size-7" />
          Casedraft
        </p>
        <div className="grid flex-1 content-center gap-16 py-12">
          <div className="grid items-center gap-12 lg:grid-cols-[1fr_22rem]">
            <div className="grid gap-6">
              <h1 className="font-bold text-4xl leading-tight sm:text-5xl">{t('title')}</h1>
              <p className="text-ink-soft text-xl leading-relaxed">{t('text')}</p>
              <div className="flex flex-wrap items-center gap-3 pt-2">
                <LinkButton href="/cases/new" variant="primary" size="lg">
                  {t('start')}
                </LinkButton>
                <LinkButton href="/sign-in" size="lg">
                  {t('signIn')}
                </LinkButton>
                <Link href="/sign-up" className="link inline-flex min-h-11 items-center px-2">
                  {t('createAccount')}
                </Link>
              </div>
            </div>
            <CitedPage />
          </div>
          <ol className="grid gap-8 border-line border-t pt-10 sm:grid-cols-3">
            {STEPS.map(({ key, icon: Icon }) => (
              <li key={key} className="grid content-start gap-2">
                <Icon aria-hidden className="mb-1 size-6 text-accent" strokeWidth={1.75} />
                <h2 className="font-semibold text-lg">{t(`steps.${key}.title`)}</h2>
                <p className="text-base text-ink-muted leading-relaxed">{t(`steps.${key}.text`)}</p>
              </li>
            ))}
          </ol>
        </div>
      </main>
      <SiteFooter width="wide" />
    </div>
  );
}
