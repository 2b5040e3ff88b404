'use client';

import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '@/app/client/trpc';
import { messageOf } from '@/app/ui/error-message';

/** What the server would refuse an approval for. */
export function useApprovalBlocks({ reference, isWanted }: { reference: string; isWanted: boolean }) {
  const trpc = useTRPC();
  const query = useQuery(
    trpc.reviews.approvalBlocks.queryOptions(
      { reference },
      // Read anew for each dialog: a finding may have been dealt with since the last one.
      { enabled: isWanted, staleTime: 0, gcTime: 0 },
    ),
  );
  return {
    list: query.data ?? [],
    isPending: isWanted && query.isPending,
    problem: query.error ? messageOf(query.error) : null,
  };
}

export type ApprovalBlockList = ReturnType<typeof useApprovalBlocks>;
