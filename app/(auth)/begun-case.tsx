import { CONTINUE_PATH, readBegunCase } from '@/app/begun-case';
import { readTranslations } from '@/app/i18n/translations';
import { Notice } from '@/app/ui/notice';

/** Says that what was chosen before signing in is not lost. */
export async function BegunCase({ next }: { next: string | null }) {
  const begun = next === CONTINUE_PATH ? await readBegunCase() : null;
  if (!begun) return null;
  const t = await readTranslations('auth');
  const title = () => (
    <strong translate="no" className="wrap-anywhere">
      {begun.title}
    </strong>
  );
  return (
    <Notice tone="info" title={t('begun.title')}>
      {t.rich('begun.text', { title })}
    </Notice>
  );
}
