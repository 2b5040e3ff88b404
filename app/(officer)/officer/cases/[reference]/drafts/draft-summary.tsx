import { useId } from 'react';
import type { DraftView } from '@/server/drafts/view';
import { Recommendation } from '../../../recommendation';
import { DraftScores } from './draft-scores';
import { DrafterView } from './drafter-view';

/** What an earlier draft says in short, and how far it could be trusted. */
export function DraftSummary({ draft, title }: { draft: DraftView; title: string }) {
  const titleId = useId();
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
        </div>
        <DrafterView draft={draft} />
      </div>
      <DraftScores scores={draft.scores} />
    </section>
  );
}
