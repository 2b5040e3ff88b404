import { Circle, CircleCheck, Minus, Pencil, Plus, Quote, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { formatScore } from '@/app/ui/format';
import type { DraftView } from '@/server/drafts/view';
import { Recommendation } from '../../../../recommendation';
import { TextDifference } from '../../letters/text-difference';
import { compareDrafts, type FindingChange, isSame } from './compare-drafts';
import { MovedPassages } from './moved-passages';

type Props = { before: DraftView; after: DraftView; as?: 'h3' | 'h4' };

/** What a newer draft says otherwise than an older one. */
export function DraftChanges({ before, after, as = 'h3' }: Props) {
  const changes = compareDrafts({ before, after });
  if (isSame(changes)) return <p className="text-ink-muted text-sm">The two say the same.</p>;
  return (
    <div className="grid gap-5 text-sm">
      {changes.recommendation && (
        <Part as={as} title="Recommendation">
          <p className="flex flex-wrap items-center gap-2">
            <span className="sr-only">Before: </span>
            <Recommendation value={changes.recommendation.before} />
            <span aria-hidden>→</span>
            <span className="sr-only">Now: </span>
            <Recommendation value={changes.recommendation.after} />
          </p>
        </Part>
      )}
      {changes.scores.length > 0 && (
        <Part as={as} title="Scores">
          <ul className="flex flex-wrap gap-x-6 gap-y-1 tabular-nums">
            {changes.scores.map(({ name, before, after }) => (
              <li key={name}>
                {SCORE_WORDS[name]}: {formatScore(before)} → <span className="font-semibold">{formatScore(after)}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {changes.evidence.length > 0 && (
        <Part as={as} title="Evidence">
          <ul className="grid gap-1.5">
            {changes.evidence.map(({ key, label, found }) => (
              <li key={key} className="flex items-start gap-2">
                {found ? (
                  <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-success" />
                ) : (
                  <Circle aria-hidden className="mt-0.5 size-4 shrink-0 text-warning" />
                )}
                <span>
                  <span className="font-medium">{label}</span> {found ? 'found now' : 'no longer found'}
                </span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {changes.findings.length > 0 && (
        <Part as={as} title="Findings">
          <ul className="grid gap-2">
            {changes.findings.map((change) => (
              <ChangedFinding key={change.id} change={change} />
            ))}
          </ul>
        </Part>
      )}
      {changes.summary && (
        <Part as={as} title="Summary">
          <TextDifference label="Changes in the summary" before={before.summary} after={after.summary} />
        </Part>
      )}
      {changes.letter && (
        <Part as={as} title="Letter">
          <TextDifference
            label="Changes in the letter"
            before={before.letter}
            after={after.letter}
            className="max-h-96"
          />
        </Part>
      )}
    </div>
  );
}

const SCORE_WORDS = { confidence: 'Confidence', completeness: 'Completeness', legibility: 'Legibility' } as const;

function Part({ title, as: Heading, children }: { title: string; as: 'h3' | 'h4'; children: ReactNode }) {
  return (
    <div className="grid gap-1.5">
      <Heading className="font-semibold text-[13px] text-ink-muted">{title}</Heading>
      {children}
    </div>
  );
}

const LOOKS = {
  added: { icon: Plus, tone: 'text-success', word: 'New' },
  removed: { icon: Minus, tone: 'text-danger', word: 'Gone' },
  changed: { icon: Pencil, tone: 'text-accent', word: 'Changed' },
  supported: { icon: CircleCheck, tone: 'text-success', word: 'Supported now' },
  unsupported: { icon: TriangleAlert, tone: 'text-warning', word: 'No longer supported' },
  moved: { icon: Quote, tone: 'text-accent', word: 'Rests on other passages' },
} as const;

function ChangedFinding({ change }: { change: FindingChange }) {
  const { icon: Icon, tone, word } = LOOKS[change.kind];
  return (
    <li className="flex items-start gap-2">
      <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${tone}`} />
      <div className="wrap-anywhere min-w-0">
        <span className={`font-semibold ${tone}`}>{word}:</span>{' '}
        <span className={change.kind === 'removed' ? 'text-ink-muted line-through' : undefined}>
          {change.statement}
        </span>
        {change.kind === 'changed' && <p className="text-[13px] text-ink-muted">Before: {change.before}</p>}
        {change.kind === 'moved' && <MovedPassages gone={change.gone} found={change.found} />}
        {'supported' in change && change.kind !== 'removed' && !change.supported && (
          <p className="font-semibold text-[13px] text-warning">Not supported</p>
        )}
      </div>
    </li>
  );
}
