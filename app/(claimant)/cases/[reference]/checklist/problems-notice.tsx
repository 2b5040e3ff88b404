import { useTranslations } from 'use-intl';
import { Notice } from '@/app/ui/notice';
import { hasProblems, type Problems } from './list-problems';

/** What may hold up a case that was sent; nothing where nothing may. `documentsHref` leads to the place to add documents. */
export function ProblemsNotice({ problems, documentsHref }: { problems: Problems; documentsHref: string }) {
  const t = useTranslations('checklist.problems');
  if (!hasProblems(problems)) return null;
  return (
    <Notice tone="warning" title={t('title')}>
      <ul className="grid list-disc gap-1 pl-5 text-base">
        {problems.documents.map(({ id, filename, state }) => (
          <li key={id}>
            {t.rich(state === 'failed' ? 'failed' : 'poor', {
              name: filename,
              file: (name) => <bdi translate="no">{name}</bdi>,
            })}
          </li>
        ))}
        {problems.missing.map(({ evidence: { key, label, wanted }, count }) => (
          <li key={key}>{count > 0 ? t('missingSome', { label, count, wanted }) : t('missing', { label })}</li>
        ))}
      </ul>
      <p className="pt-2 text-base">
        {t.rich('advice', {
          link: (words) => (
            <a href={documentsHref} className="link">
              {words}
            </a>
          ),
        })}
      </p>
    </Notice>
  );
}
