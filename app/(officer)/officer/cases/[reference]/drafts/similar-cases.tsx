import Link from 'next/link';
import { useId } from 'react';
import { StatusBadge } from '@/app/ui/badge';
import { formatScore } from '@/app/ui/format';
import type { DraftView } from '@/server/drafts/view';

type Props = { cases: DraftView['similarCases']; as?: 'h2' | 'h3' };

/** Decided cases whose documents read alike, for comparison, each with what it has in common with this one. */
export function SimilarCases({ cases, as: Heading = 'h2' }: Props) {
  const titleId = useId();
  if (cases.length === 0) return null;
  return (
    <section aria-labelledby={titleId} className="laid-out-late -m-1.5 grid gap-2 p-1.5">
      <Heading id={titleId} className="font-semibold text-sm">
        Similar past cases
      </Heading>
      <p className="text-[13px] text-ink-muted">
        {cases.some(({ isLexical }) => isLexical)
          ? 'Lexical similarity: how many words and phrases the documents share. It says nothing about merit.'
          : 'How alike the documents read. It says nothing about merit.'}
      </p>
      <ul className="grid gap-1 text-sm">
        {cases.map((other) => (
          <li key={other.reference} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="w-10 text-right font-semibold tabular-nums">{formatScore(other.similarity)}</span>
            {/* In a tab of its own: opening it here would give the case in hand back. */}
            <Link
              href={`/officer/cases/${other.reference}`}
              target="_blank"
              prefetch={false}
              translate="no"
              className="link py-1"
            >
              {other.reference}
            </Link>
            <StatusBadge caseStatus={other.outcome} />
            <span translate="no" className="min-w-0 truncate text-ink-soft">
              {other.title}
            </span>
            {other.likeness && (
              <p className="wrap-anywhere basis-full pl-13 text-[13px] text-ink-soft">{other.likeness}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
