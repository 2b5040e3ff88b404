import type { useTRPC } from '@/app/client/trpc';

type Asked = { trpc: ReturnType<typeof useTRPC>; reference: string; draftId: string };

/** A draft never changes, only whether it is current: once read it need not be read again. */
export const versionOptions = ({ trpc, reference, draftId }: Asked) =>
  trpc.drafts.version.queryOptions({ reference, draftId }, { staleTime: Number.POSITIVE_INFINITY });
