'use client';

import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '@/app/client/trpc';
import { ReadError } from '@/app/ui/read-error';
import { LoadingBlock } from '@/app/ui/skeleton';
import type { CheckView } from '@/server/checks/view';
import { CheckForm } from './check-form';
import { FoundErrors } from './found-errors';
import { SettleForm } from './settle-form';

/** The check that a decision's letter waits for, and what this person can do about it. */
export function CheckPanel({ decisionId }: { decisionId: string }) {
  const trpc = useTRPC();
  const query = useQuery(trpc.checks.byDecision.queryOptions({ decisionId }));
  if (query.isError)
    return <ReadError title="The check could not be read" error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <LoadingBlock label="Loading the check" rows={1} />;
  return <Check check={query.data} />;
}

function Check({ check }: { check: CheckView }) {
  const { errors, checkerName, currency, settlements, mayCheck } = check;
  if (!mayCheck && errors.length === 0) return null;
  return (
    <section aria-labelledby="check-title" className="grid gap-3 rounded-md border border-line bg-surface px-4 py-3">
      <h3 id="check-title" className="font-semibold">
        Check of this decision
      </h3>
      {errors.length > 0 && <FoundErrors errors={errors} checkerName={checkerName} currency={currency} />}
      {mayCheck && <CheckForm check={check} />}
      {settlements.length > 0 && <SettleForm check={check} />}
    </section>
  );
}
