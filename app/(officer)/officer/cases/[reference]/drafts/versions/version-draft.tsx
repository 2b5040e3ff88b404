import { useFocus } from '@/app/client/focus';
import type { DraftView } from '@/server/drafts/view';
import { combineFindings } from '../../findings/review-findings';
import { DraftNotes } from '../draft-notes';
import { DraftSummary } from '../draft-summary';
import { EvidenceChecklist } from '../evidence-checklist';
import { SimilarCases } from '../similar-cases';
import { VersionFindings, versionFindingId } from './version-findings';

/** All that a draft says, as it was made: nothing of what officers have said since, and nothing to judge. */
export function VersionDraft({ draft, number }: { draft: DraftView; number: number }) {
  const { focus } = useFocus();
  const findings = combineFindings({
    findings: draft.findings,
    judgements: { draftId: draft.id, judgements: [], added: [] },
  });
  return (
    <div className="grid gap-7">
      <DraftSummary draft={draft} title={`Version ${number}`} />
      <DraftNotes
        as="h3"
        notes={draft.notes}
        findings={findings}
        onShowFinding={(findingId) => focus(versionFindingId(findingId))}
      />
      <VersionFindings findings={findings} />
      <EvidenceChecklist as="h3" evidence={draft.evidence} />
      <SimilarCases as="h3" cases={draft.similarCases} />
      <section aria-labelledby="version-letter-title" className="grid gap-2">
        <h3 id="version-letter-title" className="font-semibold text-base">
          Letter
        </h3>
        {draft.letter === '' ? (
          <p className="text-ink-muted text-sm">None: it recommends no decision.</p>
        ) : (
          <p
            translate="no"
            className="wrap-anywhere whitespace-pre-wrap rounded-md border border-line bg-surface px-4 py-3 text-sm leading-6"
          >
            {draft.letter}
          </p>
        )}
      </section>
    </div>
  );
}
