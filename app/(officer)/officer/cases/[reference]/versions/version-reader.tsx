'use client';

import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '@/app/client/trpc';
import { formatScore, scoreWord } from '@/app/ui/format';
import { ReadError } from '@/app/ui/read-error';
import { LoadingBlock } from '@/app/ui/skeleton';
import { LocalTime } from '@/app/ui/time';
import { Recommendation } from '../../../recommendation';
import { versionOptions } from './version-options';
import type { NumberedVersion } from './versions-panel';

/** One draft as it was made, to read. */
export function VersionReader({ reference, version }: { reference: string; version: NumberedVersion }) {
  const trpc = useTRPC();
  const query = useQuery(versionOptions({ trpc, reference, draftId: version.id }));
  if (query.isPending) return <LoadingBlock label="Loading the version" rows={4} />;
  if (query.isError) return <ReadError error={query.error} onRetry={() => void query.refetch()} />;
  const draft = query.data;
  return (
    <section aria-labelledby="version-title" className="grid gap-5 text-sm">
      <div className="grid gap-2">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h2 id="version-title" className="font-semibold text-base">
            Version {version.number}
          </h2>
          <Recommendation value={draft.recommendation} />
          <span className="text-[13px] text-ink-muted">
            <LocalTime value={draft.createdAt} /> · {draft.model}
          </span>
        </div>
        <p className="leading-6">{draft.summary}</p>
        <ul className="flex flex-wrap gap-x-6 gap-y-1 text-[13px] tabular-nums">
          {(['confidence', 'completeness', 'legibility'] as const).map((name) => (
            <li key={name}>
              <span className="text-ink-muted capitalize">{name}</span>{' '}
              <span className="font-semibold">{formatScore(draft.scores[name].value)}</span>{' '}
              <span className="text-ink-muted">{scoreWord(draft.scores[name].value)}</span>
            </li>
          ))}
        </ul>
      </div>
      <div className="grid gap-1.5">
        <h3 className="font-semibold text-[13px] text-ink-muted">Findings</h3>
        <ol className="grid list-decimal gap-1.5 pl-6">
          {draft.findings.map(({ id, statement, supported, citations }) => (
            <li key={id}>
              {statement} {!supported && <span className="font-semibold text-warning">Not supported</span>}
              {citations.map(({ id, quote, page }) => (
                <p key={id} className="text-[13px] text-ink-muted">
                  “{quote}”, page {page}
                </p>
              ))}
            </li>
          ))}
        </ol>
        {draft.findings.length === 0 && <p className="text-ink-muted">It found nothing it could quote.</p>}
      </div>
      <div className="grid gap-1.5">
        <h3 className="font-semibold text-[13px] text-ink-muted">Letter</h3>
        <p className="wrap-anywhere whitespace-pre-wrap rounded-md border border-line bg-surface px-4 py-3 leading-6">
          {draft.letter}
        </p>
      </div>
    </section>
  );
}
