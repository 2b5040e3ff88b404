'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CircleDollarSign, TriangleAlert } from 'lucide-react';
import { useTRPC } from '@/app/client/trpc';
import { Button } from '@/app/ui/button';
import { messageOf } from '@/app/ui/error-message';
import { formatCount } from '@/app/ui/format';
import { Notice } from '@/app/ui/notice';
import type { Overview } from './use-overview';

type Spending = NonNullable<Overview['spending']>;

/** What the AI was asked today against what it may be, and the way to allow more while cases wait for it. */
export function AiBudget({ spending }: Pick<Overview, 'spending'>) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onSettled = () => queryClient.invalidateQueries({ queryKey: trpc.operations.pathKey() });
  const lifting = useMutation(trpc.operations.liftBudget.mutationOptions({ onSettled }));
  if (!spending) return null;
  return (
    <div className="grid justify-items-start gap-2 text-sm">
      <BudgetLine spending={spending} />
      {spending.waiting > 0 && (
        <form
          method="post"
          onSubmit={(event) => {
            event.preventDefault();
            if (!lifting.isPending) lifting.mutate();
          }}
        >
          <Button type="submit" size="sm" pending={lifting.isPending}>
            Allow today’s budget once more
          </Button>
        </form>
      )}
      {lifting.isError && <Notice tone="error">{messageOf(lifting.error)}</Notice>}
    </div>
  );
}

const millions = (tokens: number): string => (tokens / 1_000_000).toLocaleString('en-GB', { maximumFractionDigits: 2 });
const dollars = (micros: number): string =>
  (micros / 1_000_000).toLocaleString('en-GB', { style: 'currency', currency: 'USD', currencyDisplay: 'narrowSymbol' });

export function BudgetLine({ spending: { tokens, costMicros, limit, waiting } }: { spending: Spending }) {
  const isShort = waiting > 0;
  const Icon = isShort ? TriangleAlert : CircleDollarSign;
  return (
    <p className="flex items-start gap-2">
      <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${isShort ? 'text-warning' : 'text-ink-muted'}`} />
      <span>
        AI today: {millions(tokens)} of {millions(limit.tokens)} million tokens, {dollars(costMicros)} of{' '}
        {dollars(limit.costMicros)}.{' '}
        <span role="status">
          {isShort &&
            `${formatCount(waiting, 'case waits', 'cases wait')} for a draft because a budget for AI is used up. The draft follows by itself tomorrow.`}
        </span>
      </span>
    </p>
  );
}
