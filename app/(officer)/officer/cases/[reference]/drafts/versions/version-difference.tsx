'use client';

import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '@/app/client/trpc';
import { ReadError } from '@/app/ui/read-error';
import { LoadingBlock } from '@/app/ui/skeleton';
import type { NumberedVersion } from './choose-versions';
import { DraftChanges } from './draft-changes';
import { versionOptions } from './version-options';

type Props = { reference: string; before: NumberedVersion; after: NumberedVersion };

/** What the later of two versions says otherwise. */
export function VersionDifference({ reference, before, after }: Props) {
  const trpc = useTRPC();
  const older = useQuery(versionOptions({ trpc, reference, draftId: before.id }));
  const newer = useQuery(versionOptions({ trpc, reference, draftId: after.id }));
  return (
    <section aria-labelledby="difference-title" className="grid gap-3">
      <h2 id="difference-title" className="font-semibold text-base">
        From version {before.number} to version {after.number}
      </h2>
      {older.data && newer.data ? (
        <DraftChanges before={older.data} after={newer.data} />
      ) : older.isError || newer.isError ? (
        <ReadError
          error={older.error ?? newer.error}
          onRetry={() => {
            void older.refetch();
            void newer.refetch();
          }}
        />
      ) : (
        <LoadingBlock label="Loading the two versions" rows={3} />
      )}
    </section>
  );
}
