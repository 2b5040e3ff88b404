'use client';

import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '@/app/client/trpc';
import { ReadError } from '@/app/ui/read-error';
import { LoadingBlock } from '@/app/ui/skeleton';
import type { DraftView } from '@/server/drafts/view';
import { DraftChanges } from '../drafts/versions/draft-changes';
import { versionOptions } from '../drafts/versions/version-options';

type Props = { reference: string; earlierDraftId: string | null; draft: DraftView | null };

/** What the draft says now that it did not say when more was asked for. */
export function ChangesSince({ reference, earlierDraftId, draft }: Props) {
  if (!draft || !earlierDraftId) return null;
  return (
    <div className="grid gap-2">
      <h3 className="font-medium">What changed in the draft</h3>
      {draft.id === earlierDraftId ? (
        <p className="text-ink-muted">Nothing: it rests on the same documents.</p>
      ) : (
        <Changes reference={reference} earlierDraftId={earlierDraftId} draft={draft} />
      )}
    </div>
  );
}

type ChangesProps = Props & { earlierDraftId: string; draft: DraftView };

function Changes({ reference, earlierDraftId, draft }: ChangesProps) {
  const trpc = useTRPC();
  const query = useQuery(versionOptions({ trpc, reference, draftId: earlierDraftId }));
  if (query.isPending) return <LoadingBlock label="Loading what changed" rows={2} />;
  if (query.isError) return <ReadError error={query.error} onRetry={() => void query.refetch()} />;
  return <DraftChanges as="h4" before={query.data} after={draft} />;
}
