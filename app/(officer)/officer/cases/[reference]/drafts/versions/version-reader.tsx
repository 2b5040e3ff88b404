'use client';

import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '@/app/client/trpc';
import { ReadError } from '@/app/ui/read-error';
import { LoadingBlock } from '@/app/ui/skeleton';
import type { NumberedVersion } from './choose-versions';
import { VersionDraft } from './version-draft';
import { versionOptions } from './version-options';

/** One draft as it was made, to read. */
export function VersionReader({ reference, version }: { reference: string; version: NumberedVersion }) {
  const trpc = useTRPC();
  const query = useQuery(versionOptions({ trpc, reference, draftId: version.id }));
  if (query.isPending) return <LoadingBlock label="Loading the version" rows={4} />;
  if (query.isError) return <ReadError error={query.error} onRetry={() => void query.refetch()} />;
  return <VersionDraft draft={query.data} number={version.number} />;
}
