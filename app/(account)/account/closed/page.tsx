import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { readTranslations } from '@/app/i18n/translations';
import { readSession } from '@/app/session';
import { HomeButton, HomeLink } from '@/app/ui/home-link';
import { LinkButton } from '@/app/ui/link-button';
import { env } from '@/server/platform/env';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readTranslations('account'))('closed.title') };
}

/** For nobody in particular: whose account it was is not known any more. The frame has no header for them. */
export default async function ClosedPage() {
  if (await readSession()) redirect('/account');
  const t = await readTranslations('account');
  return (
    <div className="grid max-w-xl gap-4">
      <p className="mb-8">
        <HomeLink />
      </p>
      <h1 className="font-bold text-3xl">{t('closed.title')}</h1>
      {env().MAIL !== 'off' && <p className="text-ink-soft">{t('closed.mailed')}</p>}
      <p className="text-ink-soft">{t('closed.text')}</p>
      <div className="flex flex-wrap gap-3 pt-2">
        <HomeButton variant="primary">{t('closed.home')}</HomeButton>
        <LinkButton href="/sign-up" size="lg">
          {t('closed.signUp')}
        </LinkButton>
      </div>
    </div>
  );
}
