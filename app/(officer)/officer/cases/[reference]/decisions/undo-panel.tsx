'use client';

import { useQueryClient } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useFocus } from '@/app/client/focus';
import { useTRPC, useTRPCClient } from '@/app/client/trpc';
import { useOneAtATime } from '@/app/client/use-one-at-a-time';
import { Button } from '@/app/ui/button';
import { messageOf } from '@/app/ui/error-message';
import { LocalTime } from '@/app/ui/time';
import type { DecisionView } from '@/server/decisions/view';
import { formatCountdown, useCountdown } from './countdown';

type Props = { reference: string; claimantName: string; forStaff: NonNullable<DecisionView['forStaff']> };

/** The while in which a decision can still be taken back. */
export function UndoPanel({ reference, claimantName, forStaff }: Props) {
  const { focus } = useFocus();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const [problem, setProblem] = useState<string | null>(null);
  const leftMs = useCountdown(forStaff.undoLeft ?? SENT);
  const { run, pending } = useOneAtATime(async () => {
    setProblem(null);
    try {
      await client.reviews.undo.mutate({ reference });
    } catch (error) {
      setProblem(messageOf(error));
    }
    await Promise.all([
      queryClient.invalidateQueries(trpc.letters.current.queryFilter({ reference })),
      queryClient.invalidateQueries(trpc.cases.byReference.queryFilter({ reference })),
    ]);
    focus('main');
  });
  if (!forStaff.undoLeft) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md border border-line-strong bg-surface px-4 py-3">
      <p className="min-w-0 flex-1">
        {leftMs > 0 ? (
          <>
            <bdi translate="no">{claimantName}</bdi> has not been told yet:{' '}
            <span role="timer" className="font-semibold tabular-nums">
              {formatCountdown(leftMs)}
            </span>{' '}
            left{forStaff.mayUndo ? ' to undo this.' : ' in which it can be undone.'}
          </>
        ) : (
          <Held check={forStaff.check} />
        )}
        {problem && (
          <span role="alert" className="block text-danger">
            {problem}
          </span>
        )}
      </p>
      {forStaff.mayUndo && leftMs > 0 && (
        <Button pending={pending} onClick={() => void run()}>
          <Undo2 aria-hidden className="size-4" />
          Undo decision
        </Button>
      )}
    </div>
  );
}

const SENT = { leftMs: 0 };

/** Why a letter has not gone that nobody can undo any more. */
function Held({ check }: Pick<Props['forStaff'], 'check'>) {
  if (!check) return <span>Sending…</span>;
  if (check.isWrong) return <span>A colleague found this decision wrong. The letter waits until that is settled.</span>;
  return (
    <span>
      A colleague checks this decision before its letter goes, at the latest <LocalTime value={check.until} />.
    </span>
  );
}
