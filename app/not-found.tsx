import type { Metadata } from 'next';
import { readTranslations } from './i18n/translations';
import { NotFoundMessage } from './ui/not-found-message';

export async function generateMetadata(): Promise<Metadata> {
  const t = await readTranslations('shared');
  return { title: t('notFound.tab') };
}

export default function NotFoundPage() {
  return (
    <main id="main" className="mx-auto max-w-3xl px-6 py-24">
      <NotFoundMessage />
    </main>
  );
}
