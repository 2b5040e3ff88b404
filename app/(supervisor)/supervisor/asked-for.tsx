'use client';

import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Hand } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { useTRPC, useTRPCClient } from '@/app/client/trpc';
import { useOneAtATime } from '@/app/client/use-one-at-a-time';
import { Button } from '@/app/ui/button';
import { messageOf } from '@/app/ui/error-message';
import { LocalTime } from '@/app/ui/time';

/** An officer is waiting: often enough that nobody wonders whether the supervisor has seen it. */
const READ_EVERY_MS = 10_000;

/** Held cases that a colleague has asked for. Nothing where nobody has. */
export function AskedFor() {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(
    trpc.reviews.askedFor.queryOptions(undefined, { refetchInterval: READ_EVERY_MS, staleTime: 0 }),
  );
  if (data.length === 0) return null;
  return (
    <section aria-labelledby="asked-for-title" className="grid gap-2">
      <h2 id="asked-for-title" className="font-semibold text-base">
        Asked for
      </h2>
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface text-[13px] shadow-card">
        {data.map((asked) => (
          <AskedCase key={asked.reference} {...asked} />
        ))}
      </ul>
    </section>
  );
}

type Props = {
  reference: string;
  title: string;
  holderName: string;
  askedByName: string;
  claimedAt: Date;
  askedAt: Date | null;
};

function AskedCase({ reference, title, holderName, askedByName, claimedAt, askedAt }: Props) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const [problem, setProblem] = useState<string | null>(null);
  const { run, pending } = useOneAtATime(async () => {
    setProblem(null);
    try {
      await client.reviews.end.mutate({ reference });
    } catch (error) {
      setProblem(messageOf(error));
    }
    await queryClient.invalidateQueries(trpc.reviews.askedFor.queryFilter());
  });
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2.5">
      <Hand aria-hidden className="size-4 shrink-0 text-warning" />
      <div className="min-w-0 flex-1">
        <p>
          <Link
            href={`/officer/cases/${reference}`}
            prefetch={false}
            translate="no"
            className="link font-semibold tabular-nums"
          >
            {reference}
          </Link>{' '}
          <bdi translate="no">{title}</bdi>
        </p>
        <p className="text-ink-muted">
          <bdi translate="no">{askedByName}</bdi> asked
          {askedAt && (
            <>
              {' '}
              at <LocalTime value={askedAt} format="time" />
            </>
          )}
          ; <bdi translate="no">{holderName}</bdi> has been reviewing it since{' '}
          <LocalTime value={claimedAt} format="time" />
        </p>
        {problem && (
          <p role="alert" className="text-danger">
            {problem}
          </p>
        )}
      </div>
      <Button size="sm" pending={pending} aria-label={`End the review of ${reference}`} onClick={() => void run()}>
        End the review
      </Button>
    </li>
  );
}
