'use client';

import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '@/app/client/trpc';
import { ReadError } from '@/app/ui/read-error';
import { LocalTime } from '@/app/ui/time';
import { useCase, useReviewing } from '../desk/desk-context';
import { AssignForm } from './assign-form';
import { ReferForm } from './refer-form';

/** Whom the case is given to, and the ways to give it to somebody else. */
export function HandsSection() {
  const { view, officer } = useCase();
  const { review } = useReviewing();
  const trpc = useTRPC();
  const { reference, assignment } = view;
  const candidates = useQuery(trpc.assignments.candidates.queryOptions({ reference }));
  const people = candidates.data ?? [];
  const colleagues = people.filter(({ id }) => id !== officer.userId);
  return (
    <section aria-labelledby="hands-title" className="grid gap-3">
      <h2 id="hands-title" className="font-semibold text-base">
        Given to
      </h2>
      <p className="text-sm">
        {assignment ? (
          <>
            {assignment.mine ? 'You' : <bdi translate="no">{assignment.toName}</bdi>}, by{' '}
            <bdi translate="no">{assignment.byName}</bdi>, <LocalTime value={assignment.at} format="short" />.{' '}
            <span className="text-ink-muted">
              {assignment.mayTake
                ? '“Get next case” offers it to nobody else.'
                : `${assignment.mine ? 'You' : 'They'} can’t take it now: “Get next case” offers it to whoever is free.`}
            </span>
          </>
        ) : (
          <span className="text-ink-muted">Nobody: “Get next case” offers it to whoever is free.</span>
        )}
      </p>
      {candidates.isError && (
        <ReadError
          title="Your colleagues could not be listed"
          error={candidates.error}
          onRetry={() => void candidates.refetch()}
        />
      )}
      {officer.isSupervisor && <AssignForm reference={reference} people={people} isGiven={assignment !== null} />}
      {review.state !== 'other' && candidates.isSuccess && <ReferForm reference={reference} colleagues={colleagues} />}
    </section>
  );
}
