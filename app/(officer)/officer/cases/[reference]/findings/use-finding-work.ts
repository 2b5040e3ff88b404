'use client';

import { useMemo } from 'react';
import type { CaseView } from '@/server/case-view/view';
import type { DraftView } from '@/server/drafts/view';
import type { CiteTarget } from '../documents/cite-target';
import { NEW_FINDING } from './composition';
import { draftedWords, type ReviewFinding } from './review-findings';
import { typingStage } from './typing-stage';
import { showUnsaved } from './unsaved-verdicts';
import { useComposer } from './use-composer';
import { useFindings } from './use-findings';
import { useJudging } from './use-judging';
import { useReasons } from './use-reasons';

/** The findings, judging them, and writing one's own. */
export function useFindingWork({
  view,
  draft,
  officerId,
  mayJudge,
  isMine,
}: {
  view: CaseView;
  draft: DraftView | null;
  officerId: string;
  /** The officer reviews the case, or begins to by judging. */
  mayJudge: boolean;
  /** The review is theirs by now: what waits unsaved goes to the server by itself. */
  isMine: boolean;
}) {
  const saved = useFindings({ view, draft });
  const { reference } = view;
  const typed = { officerId, reference, stage: typingStage(view) };
  const reasons = useReasons(typed);
  const judging = useJudging({ ...typed, mayJudge: isMine, reasons });
  const { unsaved } = judging;
  const findings = useMemo(() => showUnsaved({ findings: saved, unsaved }), [saved, unsaved]);
  const composer = useComposer({ ...typed, findings });

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
    /** Reasons that were being written for findings that a newer draft no longer has. */
    lostReasons: reasons.list.filter(
      ({ drafted }) => !findings.some((finding) => finding.origin === 'draft' && draftedWords(finding) === drafted),
    ),
    /** What was said of such findings and came too late. */
    lostVerdicts: judging.refused.filter(({ findingId }) => !findings.some(({ id }) => id === findingId)),
    dropReason: (drafted: string) => reasons.write(drafted, ''),
  };
}

export type FindingWork = ReturnType<typeof useFindingWork>;
