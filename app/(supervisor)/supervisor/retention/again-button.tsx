'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC, useTRPCClient } from '@/app/client/trpc';
import { useOneAtATime } from '@/app/client/use-one-at-a-time';
import { Button } from '@/app/ui/button';
import { messageOf } from '@/app/ui/error-message';

/** Tries an erasure that failed once more, without waiting for the night. */
export function AgainButton({ reference }: { reference: string }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const [problem, setProblem] = useState<string>();
  const { run, pending } = useOneAtATime(async () => {
    setProblem(undefined);
    try {
      await client.retention.again.mutate({ reference });
      await queryClient.invalidateQueries(trpc.retention.list.pathFilter());
    } catch (error) {
      setProblem(messageOf(error));
    }
  });
  return (
    <>
      {problem && (
        <span role="alert" className="text-danger">
          {problem}
        </span>
      )}
      <Button size="sm" pending={pending} onClick={() => void run()}>
        Try again
        <span className="sr-only">
          : <span translate="no">{reference}</span>
        </span>
      </Button>
    </>
  );
}
