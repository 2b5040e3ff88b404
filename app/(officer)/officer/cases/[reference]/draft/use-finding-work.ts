'use client';

import type { CaseView } from '@/server/cases/view';
import type { DraftView } from '@/server/drafts/view';
import type { CiteTarget } from '../viewer/pages-pane';
import type { ReviewFinding } from './review-findings';
import { NEW_FINDING, useComposer } from './use-composer';
import { useFindings } from './use-findings';
import { useJudging } from './use-judging';

/** The findings, judging them, and writing one's own. */
export function useFindingWork({
  view,
  draft,
  mayJudge,
}: {
  view: CaseView;
  draft: DraftView | null;
  /** The officer holds the case. */
  mayJudge: boolean;
}) {
  const findings = useFindings({ view, draft });
  const judging = useJudging({ reference: view.reference });
  const composer = useComposer();

  /** Where words selected on a page can go: into what is being written, the finding in hand, or a new one. */
  function citeTargets({ active, onCited }: { active: ReviewFinding | null; onCited: () => void }): CiteTarget[] {
    if (!mayJudge) return [];
    const offer = (finding: ReviewFinding | null): CiteTarget => ({
      label: finding
        ? `Cite in finding ${finding.position}`
        : composer.compositions.has(NEW_FINDING)
          ? 'Cite in the new finding'
          : 'Cite in a new finding',
      cite: (citation) => {
        composer.cite(finding, citation);
        onCited();
      },
    });
    const written = findings.find(({ id }) => id === composer.activeId) ?? null;
    const other = written ?? active;
    const offers = other ? [offer(null), offer(other)] : [offer(null)];
    // What is being edited is what the words are wanted for; so is the finding in hand that lacks evidence.
    return written || active?.block ? offers.reverse() : offers;
  }

  return {
    findings,
    mayJudge,
    judging,
    composer,
    citeTargets,
    /** What was being written about findings that a newer draft no longer has. */
    orphans: [...composer.compositions].filter(
      ([id]) => id !== NEW_FINDING && !findings.some((finding) => finding.id === id),
    ),
    /** What the keys do with the finding in hand. */
    accept: (finding: ReviewFinding | null) => mayJudge && finding && void judging.toggleAccept(finding),
    reject: (finding: ReviewFinding | null) => mayJudge && finding && void judging.toggleReject(finding),
    edit: (finding: ReviewFinding | null) => mayJudge && finding && composer.open(finding),
    begin: () => mayJudge && composer.open(null),
  };
}

export type FindingWork = ReturnType<typeof useFindingWork>;
