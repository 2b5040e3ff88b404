import { ScoreMeter } from '@/app/ui/score';
import type { DraftView } from '@/server/drafts/view';

type Props = { scores: DraftView['scores'] };

/** How far a draft can be trusted, each score with its reason. None of them says what is to be decided. */
export function DraftScores({ scores: { confidence, completeness, legibility } }: Props) {
  return (
    <div className="grid items-start gap-x-6 gap-y-4 rounded-md border border-line bg-surface p-4 min-[1200px]:grid-cols-3">
      <ScoreMeter label="Confidence" {...confidence} />
      <ScoreMeter label="Completeness" {...completeness} />
      <ScoreMeter label="Legibility" {...legibility} />
    </div>
  );
}

/** The scores behind a question, in the review: what is to be decided follows from the rules, whatever they are. */
export function DraftCertainty({ scores }: Props) {
  return (
    <details className="group/scores grid gap-2">
      <summary className="w-fit font-semibold text-sm">How sure is this draft?</summary>
      <div className="grid gap-2 pt-2">
        <p className="text-[13px] text-ink-muted">
          Measured on the quotes and the pages. The recommendation follows from the rules, not from these figures.
        </p>
        <DraftScores scores={scores} />
      </div>
    </details>
  );
}
