'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useTRPC } from '@/app/client/trpc';
import { describeDaysLeft } from './describe-days-left';

/** A supervisor gives out cases now and then; the first of them comes by "Get next case" at once anyway. */
const READ_EVERY_MS = 30_000;

/** The waiting cases that a supervisor or colleague gave this officer. Nothing where there are none. */
export function AssignedCases() {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.assignments.mine.queryOptions(undefined, { refetchInterval: READ_EVERY_MS }));
  // One that could not be read stands in the queue below, too, with its badge.
  if (!data || data.items.length === 0) return null;
  return (
    <section aria-labelledby="assigned-title" className="grid gap-2">
      <h2 id="assigned-title" className="font-semibold text-base">
        Assigned to you
      </h2>
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface text-[13px] shadow-card">
        {data.items.map(({ reference, title, claimantName, byName, daysLeft }) => (
          <li key={reference} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 px-4 py-2">
            <Link
              href={`/officer/cases/${reference}`}
              prefetch={false}
              translate="no"
              className="inline-block min-h-6 whitespace-nowrap rounded-sm font-semibold text-accent tabular-nums hover:underline"
            >
              {reference}
            </Link>
            <span className="wrap-anywhere min-w-0 flex-1">
              <bdi translate="no">{claimantName}</bdi> · <span translate="no">{title}</span>
            </span>
            <span className="text-ink-muted">
              by <bdi translate="no">{byName}</bdi>
            </span>
            {daysLeft !== null && (
              <span className={daysLeft < 0 ? 'font-semibold text-danger' : 'text-ink-soft'}>
                {daysLeft < 0 ? 'Overdue' : describeDaysLeft(daysLeft)}
              </span>
            )}
          </li>
        ))}
      </ul>
      {data.hasMore && (
        <p className="text-[13px] text-ink-muted">There are more: “Get next case” brings them in turn.</p>
      )}
    </section>
  );
}
