'use client';

import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { StatusBadge } from '@/app/ui/badge';
import { LinkPending } from '@/app/ui/link-pending';
import { LocalTime } from '@/app/ui/time';
import type { AppRouter } from '@/server/router';

type CaseItem = AppRouter['cases']['list']['_def']['$types']['output']['items'][number];

/** The moment that matters most to the claimant. */
function findMoment({ decidedAt, submittedAt, createdAt }: CaseItem) {
  if (decidedAt) return { key: 'decided', at: decidedAt } as const;
  if (submittedAt) return { key: 'submitted', at: submittedAt } as const;
  return { key: 'opened', at: createdAt } as const;
}

/** One case in the list; the whole card leads to it. */
export function CaseCard({ item }: { item: CaseItem }) {
  const t = useTranslations('start.list');
  const { key, at } = findMoment(item);
  return (
    <li className="relative grid gap-2 rounded-lg border border-line bg-surface p-5 shadow-card transition-colors hover:border-line-strong sm:grid-cols-[1fr_auto] sm:items-center sm:gap-6">
      <div className="grid min-w-0 gap-1">
        <h2 className="font-semibold leading-snug">
          <Link
            href={`/cases/${item.reference}`}
            className="inline-flex max-w-full items-center gap-2 rounded-sm after:absolute after:inset-0 after:rounded-lg"
          >
            <span translate="no" className="wrap-anywhere min-w-0">
              {item.erasedAt ? item.reference : item.title}
            </span>
            <LinkPending />
          </Link>
        </h2>
        <p className="flex flex-wrap gap-x-3 text-base text-ink-muted">
          <span>{item.caseType.name}</span>
          <span translate="no" className="whitespace-nowrap">
            {item.reference}
          </span>
        </p>
        <p className="text-base text-ink-muted">
          {t.rich(key, { time: () => <LocalTime value={at} format="relative" /> })}
        </p>
        {item.erasedAt && <p className="text-base text-ink-muted">{t('erased')}</p>}
      </div>
      <StatusBadge caseStatus={item.status} isInPart={item.isInPart} size="md" />
    </li>
  );
}
