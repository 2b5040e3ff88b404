import { useTranslations } from 'use-intl';
import { DOCUMENTS_ANCHOR } from '../documents/documents-panel';
import { Section } from '../section';
import { ChecklistEntry } from './checklist-entry';
import { CHECKLIST_ANCHOR } from './checklist-line';
import type { Checklist, ChecklistItem } from './list-checklist';
import { ListedDocuments } from './listed-documents';

/** What is asked for, and what of it is here; what nobody needs and nobody sent opens on demand. */
export function ChecklistPanel({ checklist: { items, others } }: { checklist: Checklist }) {
  const t = useTranslations('checklist');
  const optional = items.filter(isOnlyOffered);
  return (
    <Section title={t('title')} anchor={CHECKLIST_ANCHOR}>
      <div className="grid gap-4">
        <Entries items={items.filter((item) => !isOnlyOffered(item))} />
        {optional.length > 0 && (
          <details className="text-base">
            <summary className="w-fit rounded-sm text-accent hover:underline">
              {t('moreOptional', { count: optional.length })}
            </summary>
            <div className="pt-4">
              <Entries items={optional} />
            </div>
          </details>
        )}
        {others.length > 0 && (
          <div className="grid gap-1 border-line border-t pt-4 text-base">
            <h3 className="font-semibold">{t('others.title')}</h3>
            <p className="text-ink-muted">
              {t.rich('others.explanation', {
                link: (words) => (
                  <a href={`#${DOCUMENTS_ANCHOR}`} className="link">
                    {words}
                  </a>
                ),
              })}
            </p>
            <ListedDocuments documents={others} />
          </div>
        )}
      </div>
    </Section>
  );
}

/** Neither needed by every such case nor sent. */
const isOnlyOffered = ({ evidence, documents }: ChecklistItem) => !evidence.required && documents.length === 0;

function Entries({ items }: { items: ChecklistItem[] }) {
  return (
    <ul className="grid gap-5">
      {items.map((item) => (
        <ChecklistEntry key={item.evidence.key} item={item} />
      ))}
    </ul>
  );
}
