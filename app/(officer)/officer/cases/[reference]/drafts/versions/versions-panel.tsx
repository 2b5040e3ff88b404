'use client';

import { useQuery } from '@tanstack/react-query';
import { FileStack } from 'lucide-react';
import { useState } from 'react';
import { useTRPC } from '@/app/client/trpc';
import { Button } from '@/app/ui/button';
import { EmptyState } from '@/app/ui/empty-state';
import { ReadError } from '@/app/ui/read-error';
import { LoadingBlock } from '@/app/ui/skeleton';
import { chooseVersions, type NumberedVersion, numberVersions } from './choose-versions';
import { VersionChoice } from './version-choice';
import { VersionDifference } from './version-difference';
import { VersionReader } from './version-reader';

/** Every draft there was: any of them to read, any two to compare. */
export function VersionsPanel({ reference }: { reference: string }) {
  const trpc = useTRPC();
  const query = useQuery(
    // Read again by the page as soon as there is a new draft.
    trpc.drafts.history.queryOptions({ reference }, { staleTime: 0 }),
  );
  if (query.isPending) return <LoadingBlock label="Loading the versions" rows={4} />;
  if (query.isError) return <ReadError error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data.length === 0)
    return (
      <EmptyState icon={FileStack} title="No draft has been made yet">
        Every draft of this case will be kept here.
      </EmptyState>
    );
  return <Versions reference={reference} versions={numberVersions(query.data)} />;
}

function Versions({ reference, versions }: { reference: string; versions: NumberedVersion[] }) {
  const newestId = versions[0]?.id ?? null;
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [otherId, setOtherId] = useState<string | null>(null);
  const [seenId, setSeenId] = useState(newestId);
  const { shown, other, pair, arrived } = chooseVersions({ versions, chosenId, otherId, seenId });

  /** Who chooses the newest goes on with whichever is. */
  function choose(id: string | null) {
    setChosenId(id === newestId ? null : id);
    setSeenId(newestId);
  }

  return (
    <div className="grid gap-5">
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
        <VersionChoice label="Version" versions={versions} value={shown?.id ?? ''} onChange={choose} />
        <VersionChoice
          label="Compare with"
          none={versions.length > 1 ? 'None, read it' : 'There is no other version'}
          versions={versions.filter(({ id }) => id !== shown?.id)}
          value={other?.id ?? ''}
          onChange={(id) => setOtherId(id || null)}
        />
      </div>
      {/* There before it says anything, so that what it says is read out. */}
      <p role="status" className="text-sm empty:sr-only">
        {arrived && arrived === shown && `Version ${arrived.number} has arrived, and is the one shown now.`}
        {arrived && arrived !== shown && (
          <>
            A newer version has arrived: version {arrived.number}.{' '}
            <Button size="sm" onClick={() => choose(arrived.id)}>
              Show version {arrived.number}
            </Button>
          </>
        )}
      </p>
      {pair ? (
        <VersionDifference reference={reference} {...pair} />
      ) : (
        shown && <VersionReader reference={reference} version={shown} />
      )}
    </div>
  );
}
