import { Check } from 'lucide-react';
import { readTranslations } from '@/app/i18n/translations';

/** The names of what this phone has added. */
export async function Arrived({ files }: { files: readonly { documentId: string; filename: string }[] }) {
  const t = await readTranslations('phone');
  return (
    <section className="grid gap-2">
      <h2 className="font-semibold text-xl">{t('arrived.title')}</h2>
      {files.length === 0 && <p className="text-ink-soft">{t('arrived.none')}</p>}
      {files.length > 0 && (
        <ol className="divide-y divide-line rounded-lg border border-line bg-surface shadow-card">
          {files.map(({ documentId, filename }) => (
            <li key={documentId} className="flex items-center gap-3 px-4 py-3">
              <Check aria-hidden className="size-5 shrink-0 text-success" />
              <bdi translate="no" className="min-w-0 break-words">
                {filename}
              </bdi>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
