import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { readTranslations } from '@/app/i18n/translations';
import { readSession } from '@/app/session';
import { BrandMark } from '@/app/ui/brand';
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
      <Link href="/" className="mb-8 flex items-center gap-2 justify-self-start rounded-sm font-bold tracking-tight">
        <BrandMark className="size-7" />
        <span>Casedraft</span>
      </Link>
      <h1 className="font-bold text-3xl">{t('closed.title')}</h1>
      {env().MAIL !== 'off' && <p className="text-ink-soft">{t('closed.mailed')}</p>}
      <p className="text-ink-soft">{t('closed.text')}</p>
      <div className="flex flex-wrap gap-3 pt-2">
        <LinkButton href="/" variant="primary" size="lg">
          {t('closed.home')}
        </LinkButton>
        <LinkButton href="/sign-up" size="lg">
          {t('closed.signUp')}
        </LinkButton>
      </div>
    </div>
  );
}
