'use client';

import { useQuery } from '@tanstack/react-query';
import { Lock } from 'lucide-react';
import { useTRPC } from '@/app/client/trpc';
import { ReadError } from '@/app/ui/read-error';
import { LocalTime, OfficeDay } from '@/app/ui/time';
import { HoldForm } from './hold-form';

/** Until when the case is kept, whether it is held for a court, and for supervisors the way to hold it. */
export function RetentionLine({ reference }: { reference: string }) {
  const trpc = useTRPC();
  const query = useQuery(trpc.retention.ofCase.queryOptions({ reference }, { staleTime: 0 }));
  if (query.isError) return <ReadError error={query.error} onRetry={() => void query.refetch()} />;
  // One line among many: it comes with the others or a moment later.
  if (!query.data || query.data.erasedOn) return null;
  const { keptUntil, hold, mayHold } = query.data;
  return (
    <div className="grid gap-2 rounded-md border border-line bg-sunken/60 px-3 py-2 text-[13px] leading-5">
      {hold ? (
        <p className="flex items-start gap-2">
          <Lock aria-hidden className="mt-0.5 size-4 shrink-0 text-warning" />
          <span className="wrap-anywhere">
            <strong className="font-semibold">Held back from erasing</strong> by <bdi translate="no">{hold.by}</bdi>{' '}
            since <LocalTime value={hold.since} format="short" />: <q>{hold.reason}</q>
          </span>
        </p>
      ) : (
        <p className="text-ink-muted">
          {keptUntil ? (
            <>
              Its papers are kept until <OfficeDay day={keptUntil} />.
            </>
          ) : (
            'Its papers are kept while it is not closed.'
          )}
        </p>
      )}
      {mayHold && <HoldForm key={hold ? 'lift' : 'hold'} reference={reference} isHeld={hold !== null} />}
    </div>
  );
}
