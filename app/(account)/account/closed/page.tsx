import type { Metadata } from 'next';
import { readTranslations } from '@/app/i18n/translations';
import { LinkButton } from '@/app/ui/link-button';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readTranslations('account'))('closed.title') };
}

/** For nobody in particular: whose account it was is not known any more. */
export default async function ClosedPage() {
  const t = await readTranslations('account');
  return (
    <div className="grid max-w-xl gap-4">
      <h1 className="font-bold text-3xl">{t('closed.title')}</h1>
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
