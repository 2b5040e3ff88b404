import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTRPC, useTRPCClient } from '@/app/client/trpc';
import { messageOf } from '@/app/ui/error-message';

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
    let sum = { retried: 0, left: 0 };
    const tell = (state: Progress['state'], error?: string) =>
      setProgress({ state, ...sum, ...(error ? { error } : {}) });
    tell('running');
    try {
      for await (const { retried, left } of part === 'documents' ? readAgain() : draftAgain()) {
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

  async function* readAgain() {
    let cursor: Awaited<ReturnType<typeof client.operations.retryAll.mutate>>['nextCursor'] = null;
    do {
      const batch: Awaited<ReturnType<typeof client.operations.retryAll.mutate>> =
        await client.operations.retryAll.mutate({
          failureCode,
          cursor,
        });
      yield batch;
      cursor = batch.nextCursor;
    } while (cursor);
  }

  async function* draftAgain() {
    let cursor: string | null = null;
    do {
      const batch: Awaited<ReturnType<typeof client.operations.redraft.mutate>> =
        await client.operations.redraft.mutate({
          failureCode,
          cursor,
        });
      yield batch;
      cursor = batch.nextCursor;
    } while (cursor);
  }

  return {
    progress,
    run,
    stop: () => {
      isStopped.current = true;
    },
    reset: () => setProgress(null),
  };
}
