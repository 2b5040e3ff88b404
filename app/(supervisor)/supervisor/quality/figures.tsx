'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTRPC } from '@/app/client/trpc';
import { ERROR_KINDS } from '@/app/ui/error-kinds';
import { formatCount } from '@/app/ui/format';
import { ReadError } from '@/app/ui/read-error';
import { LoadingBlock } from '@/app/ui/skeleton';
import { DAYS, DEFAULT_DAYS } from './days';
import { RateTable } from './rate-table';

/** Error rates and what was wrong, of the checks of the last days. */
export function Figures() {
  const id = useId();
  const trpc = useTRPC();
  const [days, setDays] = useState<number>(DEFAULT_DAYS);
  const query = useQuery({ ...trpc.quality.figures.queryOptions({ days }), placeholderData: keepPreviousData });
  if (query.isError)
    return <ReadError title="The figures could not be read" error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <LoadingBlock label="Loading the figures" rows={4} />;
  const { all, byType, byOfficer, byReason, errors, fates } = query.data;
  return (
    <div className="grid gap-6">
      <div className="flex flex-wrap items-center gap-2">
        <label htmlFor={id} className="font-semibold text-sm">
          Checked in the last
        </label>
        <select
          id={id}
          value={days}
          onChange={({ target }) => setDays(Number(target.value))}
          className="h-9 rounded-md border border-line-strong bg-surface px-2 text-sm hover:border-ink max-sm:h-11"
        >
          {DAYS.map((count) => (
            <option key={count} value={count}>
              {count} days
            </option>
          ))}
        </select>
      </div>
      <p className="text-sm">
        {formatCount(fates.waiting, 'decision')} waiting for a check, {fates.differs} to settle.{' '}
        {formatCount(fates.expired, 'letter')} went unchecked in these days because nobody had checked them in time.
      </p>
      <RateTable
        title="By case type"
        first="Case type"
        rows={[{ key: 'all', name: 'All decisions', ...all }, ...byType]}
      />
      <RateTable
        title="By officer"
        first="Officer"
        rows={byOfficer.toSorted((a, b) => a.name.localeCompare(b.name))}
        isName
      />
      <RateTable title="By why it was drawn" first="Drawn for" rows={byReason} />
      <section aria-labelledby={`${id}-errors`} className="grid gap-3">
        <h2 id={`${id}-errors`} className="font-semibold text-lg">
          What was wrong
        </h2>
        {errors.length === 0 ? (
          <p className="rounded-lg border border-line border-dashed px-4 py-4 text-center text-ink-muted text-sm">
            No check found anything wrong in these days.
          </p>
        ) : (
          <ul className="grid list-disc gap-1 pl-5 text-sm">
            {errors.map(({ kind, caseType, caseTypeName, count, harm }) => (
              <li key={`${kind} ${caseType}`}>
                <span className="font-semibold">{ERROR_KINDS[kind]}</span>
                <span>
                  : {formatCount(count, 'time')}, {caseTypeName}
                  {harm && `, ${harm} in all`}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}
