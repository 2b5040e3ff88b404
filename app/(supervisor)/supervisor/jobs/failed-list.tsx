'use client';

import { useId, useState } from 'react';
import { useHydrated } from '@/app/client/use-hydrated';
import { Button } from '@/app/ui/button';
import { ReadError } from '@/app/ui/read-error';
import { LoadingBlock } from '@/app/ui/skeleton';
import { explainToStaff } from '@/server/providers/failures';
import { FailedRow } from './failed-row';
import { useFailed } from './use-failed';

const COLUMNS = ['Failed', 'Case', 'Document', 'Why', 'Asked again', 'Do'];

type Props = { kind: string | null; onKind: (kind: string | null) => void; kinds: { code: string }[] };

/** The documents that could not be read, the newest failure first, each with its history. */
export function FailedList({ kind, onKind, kinds }: Props) {
  const [isStill, setIsStill] = useState(false);
  const query = useFailed({ kind, isStill });
  const { rows } = query;
  return (
    <section
      aria-labelledby="failed"
      className="grid gap-3"
      onFocus={() => setIsStill(true)}
      onBlur={({ currentTarget, relatedTarget }) => setIsStill(currentTarget.contains(relatedTarget))}
    >
      <div className="flex flex-wrap items-end justify-between gap-3">
        <h2 id="failed" className="font-semibold text-lg">
          Failed documents
        </h2>
        {(rows.length > 0 || kind) && <KindFilter kind={kind} onKind={onKind} kinds={kinds} />}
      </div>
      {query.isError && (
        <ReadError
          title="The failed documents could not be read"
          error={query.error}
          onRetry={() => void query.refetch()}
        />
      )}
      {query.isPending && <LoadingBlock label="Loading the failed documents" rows={4} />}
      {query.isSuccess && rows.length === 0 && (
        <p className="rounded-lg border border-line border-dashed px-4 py-6 text-center text-ink-muted text-sm">
          {kind
            ? 'No document of this kind is left. Choose another kind, or all of them.'
            : 'No document has failed. One that cannot be read appears here by itself.'}
        </p>
      )}
      {rows.length > 0 && (
        <div className="overflow-hidden rounded-lg border border-line bg-surface shadow-card">
          <table className="block w-full text-[13px] leading-5 lg:table">
            <caption className="sr-only">Documents that could not be read, the newest failure first</caption>
            <thead className="sr-only lg:not-sr-only lg:table-header-group">
              <tr className="border-line border-b bg-sunken/60 text-ink-muted">
                {COLUMNS.map((name) => (
                  <th key={name} scope="col" className="whitespace-nowrap px-3 py-2 text-left font-semibold">
                    {name === 'Do' ? <span className="sr-only">What to do</span> : name}
                  </th>
                ))}
              </tr>
            </thead>
            {rows.map((document) => (
              <FailedRow key={document.documentId} document={document} />
            ))}
          </table>
        </div>
      )}
      {query.hasNextPage && (
        <div className="flex justify-center pt-2">
          <Button pending={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            Show more
          </Button>
        </div>
      )}
    </section>
  );
}

function KindFilter({ kind, onKind, kinds }: Props) {
  const id = useId();
  const hydrated = useHydrated();
  // The chosen one stays a choice when the last of its kind is gone.
  const codes = [...new Set([...kinds.map(({ code }) => code), ...(kind ? [kind] : [])])];
  return (
    <div className="flex items-center gap-2 text-sm">
      <label htmlFor={id} className="text-ink-muted">
        Why
      </label>
      <select
        id={id}
        value={kind ?? ''}
        disabled={!hydrated}
        onChange={({ target }) => onKind(target.value || null)}
        className="h-9 rounded-md border border-line-strong bg-surface px-2.5 text-ink hover:border-ink"
      >
        <option value="">All kinds</option>
        {codes.map((code) => (
          <option key={code} value={code}>
            {explainToStaff(code).label}
          </option>
        ))}
      </select>
    </div>
  );
}
