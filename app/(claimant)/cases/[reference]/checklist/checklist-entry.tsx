import { Circle, CircleCheck, CircleDashed, LoaderCircle, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { ChecklistItem, ItemState } from './list-checklist';
import { ListedDocuments } from './listed-documents';

const LOOKS: Record<ItemState, { icon: LucideIcon; style: string; iconStyle?: string }> = {
  here: { icon: CircleCheck, style: 'text-success' },
  some: { icon: CircleDashed, style: 'text-warning' },
  reading: { icon: LoaderCircle, style: 'text-ink-muted', iconStyle: 'animate-spin' },
  missing: { icon: Circle, style: 'text-warning' },
  conditional: { icon: Circle, style: 'text-ink-muted' },
  optional: { icon: Circle, style: 'text-ink-muted' },
};

/** A piece of evidence: whether it is here, in which documents, and what would do where it is not. */
export function ChecklistEntry({ item }: { item: ChecklistItem }) {
  const t = useTranslations('checklist');
  const { evidence, documents, state } = item;
  const { icon: Icon, style, iconStyle = '' } = LOOKS[state];
  const isHere = state === 'here';
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3">
      <Icon aria-hidden className={`mt-0.5 size-5 ${style} ${iconStyle}`} strokeWidth={isHere ? 2.25 : 1.75} />
      <div className="grid gap-1 text-base">
        <p className="flex flex-wrap items-baseline gap-x-3">
          <span className="font-semibold">{evidence.label}</span>
          <span className={`font-medium ${style}`}>
            <ItemWord item={item} />
          </span>
        </p>
        {!isHere && <p className="text-ink-muted">{evidence.hint}</p>}
        <ListedDocuments documents={documents} />
        {!isHere && evidence.instead && (
          <details>
            <summary className="w-fit rounded-sm text-accent hover:underline">{t('item.instead')}</summary>
            <p className="pt-1 text-ink-muted">{evidence.instead}</p>
          </details>
        )}
      </div>
    </li>
  );
}

function ItemWord({ item: { evidence, state, count } }: { item: ChecklistItem }) {
  const t = useTranslations('checklist.item');
  const { wanted } = evidence;
  if (state === 'here') return <>{wanted > 1 ? t('hereOf', { count, wanted }) : t('here')}</>;
  if (state === 'some') return <>{t('some', { count, wanted })}</>;
  if (state === 'conditional') return <>{t('conditional', { condition: evidence.requiredIf ?? '' })}</>;
  return <>{t(state)}</>;
}
