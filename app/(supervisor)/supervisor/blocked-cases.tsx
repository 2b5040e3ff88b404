'use client';

import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useTRPC } from '@/app/client/trpc';
import { LiftForm } from './lift-form';

/** As the sentence that begins with the name of whoever may not take the case. */
const WHY = {
  own_case: 'filed it',
  same_name: 'has the same name',
  same_account: 'has a case with the same bank account',
  same_address: 'has a case with the same address',
} as const;

/** Cases that wait and that nobody may take, as each of the staff may be concerned. Nothing where there are none. */
export function BlockedCases() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { data } = useSuspenseQuery(trpc.conflicts.blocked.queryOptions(undefined, { staleTime: 0 }));
  const types = useSuspenseQuery(trpc.cases.types.queryOptions()).data;
  if (data.items.length === 0) return null;
  const readAgain = () => queryClient.invalidateQueries(trpc.conflicts.blocked.queryFilter());
  return (
    <section aria-labelledby="blocked-title" className="grid gap-2">
      <h2 id="blocked-title" className="font-semibold text-base">
        Nobody may take: {data.items.length}
        {data.hasMore && ' or more'}
      </h2>
      <p className="text-ink-muted text-sm">
        Each of the staff may be concerned. Where somebody only shares a name with the claimant you can let them take
        the case.
      </p>
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface text-[13px] shadow-card">
        {data.items.map(({ reference, caseType, barred }) => (
          <li key={reference} className="grid gap-2 px-4 py-2.5">
            <p>
              <span translate="no" className="font-semibold tabular-nums">
                {reference}
              </span>{' '}
              {types.find(({ key }) => key === caseType)?.name ?? caseType}
            </p>
            {barred.length === 0 && (
              <p className="text-ink-muted">It may be your own, so another supervisor sees to it.</p>
            )}
            <ul className="grid gap-1">
              {barred.map(({ officerId, name, reason, mayLift }) => (
                <li key={officerId} className="flex flex-wrap items-center gap-x-4 gap-y-2">
                  <span className="min-w-0 flex-1">
                    <bdi translate="no">{name}</bdi> {WHY[reason]}
                  </span>
                  {mayLift && <LiftForm reference={reference} officerId={officerId} name={name} onLifted={readAgain} />}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
