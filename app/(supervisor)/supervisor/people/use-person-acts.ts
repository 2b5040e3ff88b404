'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC, useTRPCClient } from '@/app/client/trpc';
import { useOneAtATime } from '@/app/client/use-one-at-a-time';
import { messageOf } from '@/app/ui/error-message';
import type { StaffRole } from '@/server/people/schema';

type Options = { personId: string; onDone: () => void };

/** Changes somebody's account, one act at a time, and reads the list again. */
export function usePersonActs({ personId, onDone }: Options) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const [problem, setProblem] = useState<string | null>(null);
  const { run, pending } = useOneAtATime(async (act: () => Promise<unknown>) => {
    setProblem(null);
    try {
      await act();
      await queryClient.invalidateQueries(trpc.people.list.infiniteQueryFilter());
      onDone();
    } catch (error) {
      setProblem(messageOf(error));
    }
  });
  return {
    problem,
    pending,
    setRole: (role: StaffRole) => run(() => client.people.setRole.mutate({ personId, role })),
    inviteAgain: () => run(() => client.people.inviteAgain.mutate({ personId })),
    endAccess: () => run(() => client.people.endAccess.mutate({ personId })),
  };
}
