import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTRPC, useTRPCClient } from '@/app/client/trpc';
import { messageOf } from '@/app/ui/error-message';
import type { FailedCursor } from '@/server/operations/schema';

export type Part = 'documents' | 'cases';

export type Progress = {
  state: 'running' | 'done' | 'stopped' | 'failed';
  retried: number;
  left: number;
  error?: string;
};

/** Has everything of a kind done again, batch by batch, so that one can see how far it is and stop between two. */
export function useAllOfAKind({ part, failureCode }: { part: Part; failureCode: string }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const [progress, setProgress] = useState<Progress | null>(null);
  const isStopped = useRef(false);

  const run = async () => {
    isStopped.current = false;
    const { retryAll, redraft } = client.operations;
    const batches =
      part === 'documents'
        ? walkBatches((cursor: FailedCursor | null) => retryAll.mutate({ failureCode, cursor }))
        : walkBatches((cursor: string | null) => redraft.mutate({ failureCode, cursor }));
    let sum = { retried: 0, left: 0 };
    const tell = (state: Progress['state'], error?: string) =>
      setProgress({ state, ...sum, ...(error ? { error } : {}) });
    tell('running');
    try {
      for await (const { retried, left } of batches) {
        sum = { retried: sum.retried + retried, left: sum.left + left };
        if (isStopped.current) return tell('stopped');
        tell('running');
      }
      tell('done');
    } catch (error) {
      tell('failed', messageOf(error));
    } finally {
      await queryClient.invalidateQueries({ queryKey: trpc.operations.pathKey() });
    }
  };

  return {
    progress,
    run,
    stop: () => {
      isStopped.current = true;
    },
    reset: () => setProgress(null),
  };
}

type Batch<Cursor> = { retried: number; left: number; nextCursor: Cursor | null };

async function* walkBatches<Cursor>(ask: (cursor: Cursor | null) => Promise<Batch<Cursor>>) {
  let cursor: Cursor | null = null;
  do {
    const batch: Batch<Cursor> = await ask(cursor);
    yield batch;
    cursor = batch.nextCursor;
  } while (cursor);
}
