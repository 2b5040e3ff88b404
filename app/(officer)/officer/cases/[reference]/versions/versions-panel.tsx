'use client';

import { useQuery } from '@tanstack/react-query';
import { FileStack } from 'lucide-react';
import { useId, useState } from 'react';
import { useTRPC } from '@/app/client/trpc';
import { EmptyState } from '@/app/ui/empty-state';
import { ReadError } from '@/app/ui/read-error';
import { LoadingBlock } from '@/app/ui/skeleton';
import type { DraftVersion } from '@/server/drafts/view';
import { VersionDifference } from './version-difference';
import { VersionReader } from './version-reader';

/** Every draft there was: any of them to read, any two to compare. */
export function VersionsPanel({ reference, currentDraftId }: { reference: string; currentDraftId: string | null }) {
  const trpc = useTRPC();
  const query = useQuery(
    // A new draft is another key's answer: the list is read again as soon as there is one.
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
  return <Versions key={currentDraftId} reference={reference} versions={number(query.data)} />;
}

export type NumberedVersion = DraftVersion & { number: number };

/** The first draft is version 1, whatever came after it. */
const number = (newestFirst: DraftVersion[]): NumberedVersion[] =>
  newestFirst.map((version, at) => ({ ...version, number: newestFirst.length - at }));

function Versions({ reference, versions }: { reference: string; versions: NumberedVersion[] }) {
  const [shownId, setShownId] = useState(versions[0]?.id ?? '');
  const [otherId, setOtherId] = useState('');
  const shown = versions.find(({ id }) => id === shownId);
  const other = versions.find(({ id }) => id === otherId && id !== shownId);
  const [before, after] = shown && other && other.number > shown.number ? [shown, other] : [other, shown];
  return (
    <div className="grid gap-5">
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
        <VersionChoice label="Version" versions={versions} value={shownId} onChange={setShownId} />
        <VersionChoice
          label="Compare with"
          none={versions.length > 1 ? 'None, read it' : 'There is no other version'}
          versions={versions.filter(({ id }) => id !== shownId)}
          value={other ? otherId : ''}
          onChange={setOtherId}
        />
      </div>
      {before && after ? (
        <VersionDifference reference={reference} before={before} after={after} />
      ) : (
        shown && <VersionReader reference={reference} version={shown} />
      )}
    </div>
  );
}

type ChoiceProps = {
  label: string;
  /** The first choice, of no version. */
  none?: string;
  versions: NumberedVersion[];
  value: string;
  onChange: (id: string) => void;
};

const STATES = { pending_review: 'current', accepted: 'decided on', superseded: 'superseded' } as const;

function VersionChoice({ label, none, versions, value, onChange }: ChoiceProps) {
  const id = useId();
  const write = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
  return (
    <div className="grid gap-1.5 text-sm">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        className="h-9 min-w-0 rounded-md border border-line-strong bg-surface px-2.5 text-ink hover:border-ink"
      >
        {none && <option value="">{none}</option>}
        {versions.map((version) => (
          <option key={version.id} value={version.id}>
            {`Version ${version.number}, ${write.format(version.createdAt)}, ${STATES[version.status]}`}
          </option>
        ))}
      </select>
    </div>
  );
}
