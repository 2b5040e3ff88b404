import { FileText, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { DocumentState, ListedDocument } from './list-checklist';

const WORDS = { poor: 'poor', failed: 'failed', reading: 'beingRead' } as const satisfies Partial<
  Record<DocumentState, string>
>;

/** The files that serve a piece of evidence, each with what is amiss and how many papers it holds. */
export function ListedDocuments({ documents }: { documents: readonly ListedDocument[] }) {
  const t = useTranslations('checklist.item');
  if (documents.length === 0) return null;
  return (
    <ul className="grid gap-1">
      {documents.map(({ id, filename, state, papers }) => (
        <li key={id} className="flex items-start gap-2">
          {state === 'poor' || state === 'failed' ? (
            <TriangleAlert aria-hidden className="mt-1 size-4 shrink-0 text-warning" />
          ) : (
            <FileText aria-hidden className="mt-1 size-4 shrink-0 text-ink-muted" />
          )}
          <span className="wrap-anywhere min-w-0">
            <bdi translate="no">{filename}</bdi>
            {papers > 1 && <span className="text-ink-muted"> ({t('papers', { count: papers })})</span>}
            {state !== 'good' && (
              <span className={state === 'reading' ? 'text-ink-muted' : 'text-warning'}> – {t(WORDS[state])}</span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
