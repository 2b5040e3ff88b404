'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useTRPC } from '@/app/client/trpc';
import { Badge } from '@/app/ui/badge';
import { OfficeDay } from '@/app/ui/time';
import { explainToStaff } from '@/server/providers/failures';
import type { RetentionList } from '@/server/retention/schema';
import type { RetentionRow } from '@/server/retention/view';
import { AgainButton } from './again-button';

type Props = { list: RetentionList; row: RetentionRow };

/** A case by its reference alone: its page says the rest to those who may read it. */
export function RetentionRowView({ list, row }: Props) {
  const trpc = useTRPC();
  const { data: types } = useSuspenseQuery(trpc.cases.types.queryOptions());
  const { reference, caseType, day, by, isHeld, isSubmitted, failureCode } = row;
  return (
    <tr>
      <td className="whitespace-nowrap px-3 py-2">
        {isSubmitted ? (
          <Link
            href={`/officer/cases/${reference}`}
            translate="no"
            className="inline-block min-h-6 rounded-sm font-semibold tabular-nums hover:underline"
          >
            {reference}
          </Link>
        ) : (
          <>
            <span translate="no" className="font-semibold tabular-nums">
              {reference}
            </span>
            <span className="text-ink-muted"> (never submitted)</span>
          </>
        )}
      </td>
      <td className="px-3 py-2">{types.find(({ key }) => key === caseType)?.name ?? caseType}</td>
      <td className="whitespace-nowrap px-3 py-2 tabular-nums">
        <OfficeDay day={day} />
      </td>
      <td className="px-3 py-2 text-right">
        {list === 'due' && isHeld && <Badge tone="warning">Held</Badge>}
        {by && (
          <span className="text-ink-muted">
            by <bdi translate="no">{by}</bdi>
          </span>
        )}
        {list === 'failed' && (
          <span className="flex flex-wrap items-center justify-end gap-x-3 gap-y-1">
            <span className="text-ink-muted">{explainToStaff(failureCode ?? 'internal').label}</span>
            <AgainButton reference={reference} />
          </span>
        )}
      </td>
    </tr>
  );
}
