'use client';

import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '@/app/client/trpc';
import { messageOf } from '@/app/ui/error-message';

/** The findings that the server would refuse an approval for. What the rules say stands in the draft, with its evidence. */
export function useApprovalBlocks({ reference, isWanted }: { reference: string; isWanted: boolean }) {
  const trpc = useTRPC();
  const query = useQuery(
    trpc.reviews.approvalBlocks.queryOptions(
      { reference },
      // Read anew each time: a finding may have been dealt with since the last one.
      { enabled: isWanted, staleTime: 0, gcTime: 0 },
    ),
  );
  return {
    list: (query.data ?? []).filter((block) => block.kind === 'finding'),
    isPending: isWanted && query.isPending,
    problem: query.error ? messageOf(query.error) : null,
  };
}

export type ApprovalBlockList = ReturnType<typeof useApprovalBlocks>;
