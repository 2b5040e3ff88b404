'use client';

import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTRPC } from '@/app/client/trpc';
import { LiftForm } from './lift-form';
import { OVERVIEW_TITLE } from './overview-title';

/** As the sentence that begins with the name of whoever may not take the case. */
const WHY = {
  own_case: 'filed it',
  same_name: 'has the same name',
  same_account: 'has a case with the same bank account',
  same_address: 'has a case with the same address',
  first_decision: 'took part in the first decision',
} as const;

/** It changes seldom; a case that nobody sees to should not wait for a reload of the page. Nothing is read while the tab is hidden. */
const READ_EVERY_MS = 60_000;

type Lifted = { name: string; reference: string };

/** Cases that wait and that no officer of their kind may take. Nothing where there are none. */
export function BlockedCases() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { data } = useSuspenseQuery(
    trpc.conflicts.blocked.queryOptions(undefined, { staleTime: 0, refetchInterval: READ_EVERY_MS }),
  );
  const types = useSuspenseQuery(trpc.cases.types.queryOptions()).data;
  const heading = useRef<HTMLHeadingElement>(null);
  const [lifted, setLifted] = useState<Lifted | null>(null);
  const noteLifted = async (now: Lifted) => {
    await queryClient.invalidateQueries(trpc.conflicts.blocked.queryFilter());
    setLifted(now);
    // The form that had the focus goes with its case.
    const isLast = queryClient.getQueryData(trpc.conflicts.blocked.queryKey())?.items.length === 0;
    (isLast ? document.getElementById(OVERVIEW_TITLE) : heading.current)?.focus();
  };
  return (
    <>
      <p role="status" className={lifted ? 'text-ink-muted text-sm' : 'sr-only'}>
        {lifted && (
          <>
            <bdi translate="no">{lifted.name}</bdi> may take <span translate="no">{lifted.reference}</span> now.
          </>
        )}
      </p>
      {data.items.length > 0 && (
        <section aria-labelledby="blocked-title" className="grid gap-2">
          <h2 ref={heading} id="blocked-title" tabIndex={-1} className="font-semibold text-base">
            No officer may take: {data.hasMore && 'more than '}
            {data.items.length}
          </h2>
          <p className="text-ink-muted text-sm">
            Something keeps each officer who is given this kind of case from it. A name may be another person’s: where
            you know that it is, you can let a colleague take the case.
          </p>
          <ul className="divide-y divide-line rounded-lg border border-line bg-surface text-[13px] shadow-card">
            {data.items.map(({ reference, caseType, supervisorMay, mayBeOwn, barred }) => (
              <li key={reference} className="grid gap-2 px-4 py-2.5">
                <p>
                  <span translate="no" className="font-semibold tabular-nums">
                    {reference}
                  </span>{' '}
                  {types.find(({ key }) => key === caseType)?.name ?? caseType}
                </p>
                {supervisorMay && <p className="text-ink-muted">Only supervisors can take it.</p>}
                {mayBeOwn && <p className="text-ink-muted">It may be your own, so another supervisor sees to it.</p>}
                <ul className="grid gap-1">
                  {barred.map(({ officerId, name, reason, mayLift }) => (
                    <li key={officerId} className="flex flex-wrap items-center gap-x-4 gap-y-2">
                      <span className="min-w-0 flex-1">
                        <bdi translate="no">{name}</bdi> {WHY[reason]}
                      </span>
                      {mayLift && (
                        <LiftForm reference={reference} officerId={officerId} name={name} onLifted={noteLifted} />
                      )}
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
