import { readTranslations } from '@/app/i18n/translations';
import { HomeButton } from './home-link';

/** What stands in `main` where there is nothing to show, or nothing this person may see: the two read the same. */
export async function NotFoundMessage() {
  const t = await readTranslations('shared');
  return (
    <div className="grid max-w-xl gap-4 text-lg">
      <h1 className="font-bold text-3xl">{t('notFound.title')}</h1>
      <p className="text-ink-soft">{t('notFound.text')}</p>
      <div className="pt-2">
        <HomeButton variant="primary">{t('goToStart')}</HomeButton>
      </div>
    </div>
  );
}
