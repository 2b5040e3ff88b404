import { Info } from 'lucide-react';
import { useId } from 'react';
import { ScoreMeter } from '@/app/ui/score';
import { LocalTime } from '@/app/ui/time';
import type { DraftView } from '@/server/drafts/view';
import { Recommendation } from '../../../recommendation';

export const LOCAL_ENGINE = 'local-extractive';

/** What the draft says in short, and how far it can be trusted. */
export function DraftSummary({ draft, title = 'Draft' }: { draft: DraftView; title?: string }) {
  const { scores } = draft;
  const titleId = useId();
  const isLocal = draft.engine === LOCAL_ENGINE;
  // A model's opinion that differs from what the rules say is put beside it, never hidden and never averaged.
  const differs = !isLocal && draft.opinion !== null && !agrees(draft.opinion, draft.recommendation);
  return (
    <section aria-labelledby={titleId} className="grid gap-4">
      <div className="grid gap-2">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <h2 id={titleId} className="font-semibold text-base">
            {title}
          </h2>
          <span className="flex items-center gap-2 text-[13px] text-ink-muted">
            Recommendation: <Recommendation value={draft.recommendation} />
          </span>
          <span className="ml-auto text-[13px] text-ink-muted">
            {isLocal ? 'Made' : `Drafted with AI (${draft.model}),`}{' '}
            <LocalTime value={draft.createdAt} format="short" />
          </span>
        </div>
        {isLocal && (
          <p className="flex items-start gap-2 rounded-md bg-sunken px-3 py-2 text-[13px] text-ink-soft">
            <Info aria-hidden className="mt-0.5 size-4 shrink-0" />
            <span>
              <strong className="font-semibold text-ink">Drafted without AI.</strong> Code picked these findings out of
              the documents word for word, and applied the scheme’s rules to them. The decision is yours.
            </span>
          </p>
        )}
        <p className="text-sm leading-6">{draft.summary}</p>
        {differs && (
          <p className="flex flex-wrap items-center gap-2 text-sm">
            The AI would decide otherwise: <Recommendation value={draft.opinion} />
          </p>
        )}
        {draft.recommendationReason && !isLocal && (
          <p className="text-[13px] text-ink-soft leading-5">{draft.recommendationReason}</p>
        )}
      </div>
      <div className="grid items-start gap-x-6 gap-y-4 rounded-md border border-line bg-surface p-4 min-[1200px]:grid-cols-3">
        <ScoreMeter label="Confidence" {...scores.confidence} />
        <ScoreMeter label="Completeness" {...scores.completeness} />
        <ScoreMeter label="Legibility" {...scores.legibility} />
      </div>
    </section>
  );
}

/** A model knows no approval in part: what it approves may be cut by the rules. */
const agrees = (opinion: DraftView['opinion'], recommendation: DraftView['recommendation']): boolean =>
  opinion === recommendation || (opinion === 'approved' && recommendation === 'approved_in_part');
