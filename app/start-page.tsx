import { FileText, Highlighter, UserRoundCheck } from 'lucide-react';
import Link from 'next/link';
import type { Locale, SomeMessages } from '@/messages/messages';
import { CitedPage } from './cited-page';
import { translate } from './i18n/translate';
import { BrandMark } from './ui/brand';
import { FooterFrame } from './ui/footer-frame';
import { LanguageForm } from './ui/language-form';
import { LinkButton } from './ui/link-button';

const STEPS = [
  { key: 'send', icon: FileText },
  { key: 'draft', icon: Highlighter },
  { key: 'decide', icon: UserRoundCheck },
] as const;

export type StartPageProps = { locale: Locale; messages: Pick<SomeMessages, 'home' | 'shared'> };

/** Links and a form alone: the browser gets no script for them (pages/index.tsx). */
export function StartPage({ locale, messages }: StartPageProps) {
  const t = translate({ locale, messages, namespace: 'home' });
  const shared = translate({ locale, messages, namespace: 'shared' });
  const picture = {
    label: t('picture.label'),
    source: t('picture.source'),
    quote: t('picture.quote'),
    statement: t('picture.statement'),
    check: t('picture.check'),
  };
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
            <CitedPage words={picture} />
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
      <FooterFrame width="wide" t={shared}>
        <LanguageForm current={locale} label={shared('language.label')} next="/" />
      </FooterFrame>
    </div>
  );
}
