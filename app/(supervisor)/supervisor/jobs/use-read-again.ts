import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC, useTRPCClient } from '@/app/client/trpc';
import { useOneAtATime } from '@/app/client/use-one-at-a-time';
import { messageOf } from '@/app/ui/error-message';
import type { FailedDocument } from './use-failed';

type Answer = { about: string; problem: string | null };

/** Has one failed document read again. What came of it is forgotten when the document has failed anew, or changed otherwise. */
export function useReadAgain({ documentId, failedAt, retries, isClosed }: FailedDocument) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const [last, setLast] = useState<Answer | null>(null);
  const about = `${failedAt.getTime()} ${retries} ${isClosed}`;
  const { run, pending } = useOneAtATime(async () => {
    setLast(null);
    try {
      await client.operations.retry.mutate({ documentId });
    } catch (error) {
      return setLast({ about, problem: messageOf(error) });
    }
    setLast({ about, problem: null });
    await queryClient.invalidateQueries({ queryKey: trpc.operations.overview.queryKey() });
  });
  const answer = last?.about === about ? last : null;
  return { run, pending, isAsked: answer?.problem === null, problem: answer?.problem ?? null };
}

export type ReadAgain = ReturnType<typeof useReadAgain>;
