'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTRPC } from '@/app/client/trpc';
import { useOneAtATime } from '@/app/client/use-one-at-a-time';

/** Opens the case that asks for another look, and its page. Beginning again opens the same. */
export function useBegin({ reference }: { reference: string }) {
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const begin = useMutation(trpc.reconsiderations.begin.mutationOptions());
  const beginning = useOneAtATime(async () => {
    try {
      await begin.mutateAsync({ reference });
      router.push(`/cases/${reference}/reconsideration`);
    } finally {
      // After a refusal too: the time may be over by now.
      await queryClient.invalidateQueries({ queryKey: trpc.reconsiderations.pathKey() });
    }
  });
  return { begin: () => beginning.run().catch(() => undefined), pending: beginning.pending, error: begin.error };
}
