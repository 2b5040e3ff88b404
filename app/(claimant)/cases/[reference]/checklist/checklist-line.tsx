import { CircleCheck, CircleDashed } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Checklist } from './list-checklist';

export const CHECKLIST_ANCHOR = 'checklist';

/** Always in sight while a case is put together: how much of what every such case needs is here. */
export function ChecklistLine({ checklist: { required, reading } }: { checklist: Checklist }) {
  const t = useTranslations('checklist');
  const isComplete = required.here === required.total;
  const Icon = isComplete ? CircleCheck : CircleDashed;
  return (
    <div
      data-checklist-line
      className="-mx-4 sticky top-14 z-10 flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b bg-surface px-4 py-2.5 text-base sm:mx-0 sm:rounded-lg sm:border sm:shadow-card print:hidden [@media(max-height:37.5rem)]:static"
    >
      <p role="status" className="flex min-w-0 flex-1 items-start gap-2">
        <Icon aria-hidden className={`mt-1 size-4 shrink-0 ${isComplete ? 'text-success' : 'text-warning'}`} />
        <span>
          <span className="font-semibold">{t(isComplete ? 'line.all' : 'line.some', required)}</span>
          {reading > 0 && (
            <span className="block text-ink-muted sm:inline sm:pl-2">{t('line.reading', { count: reading })}</span>
          )}
        </span>
      </p>
      <a href={`#${CHECKLIST_ANCHOR}`} className="link inline-flex min-h-6 items-center">
        {t('line.see')}
      </a>
    </div>
  );
}
