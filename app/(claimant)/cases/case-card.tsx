import Link from 'next/link';
import { StatusBadge } from '@/app/ui/badge';
import { LinkPending } from '@/app/ui/link-pending';
import { LocalTime } from '@/app/ui/time';
import type { AppRouter } from '@/server/router';

type CaseItem = AppRouter['cases']['list']['_def']['$types']['output']['items'][number];

/** The moment that matters most to the claimant. */
function describeMoment({ decidedAt, submittedAt, createdAt }: CaseItem) {
  if (decidedAt) return { word: 'Decided', at: decidedAt };
  if (submittedAt) return { word: 'Submitted', at: submittedAt };
  return { word: 'Opened', at: createdAt };
}

/** One case in the list; the whole card leads to it. */
export function CaseCard({ item }: { item: CaseItem }) {
  const { word, at } = describeMoment(item);
  return (
    <li className="relative grid gap-2 rounded-lg border border-line bg-surface p-5 shadow-card transition-colors hover:border-line-strong sm:grid-cols-[1fr_auto] sm:items-center sm:gap-6">
      <div className="grid min-w-0 gap-1">
        <h2 className="font-semibold leading-snug">
          <Link
            href={`/cases/${item.reference}`}
            className="inline-flex max-w-full items-center gap-2 rounded-sm after:absolute after:inset-0 after:rounded-lg"
          >
            <span translate="no" className="wrap-anywhere min-w-0">
              {item.title}
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
          {word} <LocalTime value={at} format="relative" />
        </p>
      </div>
      <StatusBadge caseStatus={item.status} isInPart={item.isInPart} size="md" />
    </li>
  );
}
