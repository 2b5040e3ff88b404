'use client';

import { useId, useMemo } from 'react';
import type { DraftView } from '@/server/drafts/view';
import { Decided } from '../decisions/decided';
import { useCase, useCommands, useFacts, useFindingsWork, useReviewing } from '../desk/desk-context';
import { usePages } from '../documents/use-pages';
import { FactsSection } from '../facts/facts-section';
import { FindingList } from '../findings/finding-list';
import { listPlainFindings } from '../findings/plain-findings';
import { LetterEditor } from '../letters/letter-editor';
import { SentLetter } from '../letters/sent-letter';
import { FirstDecision } from '../reconsideration/first-decision';
import { BackFromClaimant } from '../reviews/back-from-claimant';
import { MissingNote } from '../reviews/missing-note';
import { AwardTable } from '../rules/award-table';
import { OpenRules } from '../rules/open-rules';
import { OtherRules } from '../rules/other-rules';
import { passageKey } from '../rules/passages';
import { sortRules } from '../rules/sort-rules';
import { useQuotes } from '../rules/use-quotes';
import { Verdict } from '../rules/verdict';
import { DraftNotes } from './draft-notes';
import { DraftCertainty } from './draft-scores';
import { DrafterView } from './drafter-view';
import { EvidenceChecklist } from './evidence-checklist';
import { NoDraft } from './no-draft';
import { SimilarCases } from './similar-cases';

/** What should be decided and what speaks against it, then what that rests on, to be read against the pages beside it; and the letter. */
export function DraftPane() {
  const { view, isJustNow } = useCase();
  const { draft } = useFacts();
  const { findings, mayJudge } = useFindingsWork();
  const isOpen = useReviewing().review.state !== 'closed';
  return (
    <div className="grid max-w-3xl grid-cols-1 gap-5 px-4 pb-5 sm:px-6">
      {!isOpen && (
        <div className="pt-5">
          <Decided view={view} isJustNow={isJustNow} />
        </div>
      )}
      {view.reconsiderationOf && (
        <div className="pt-5">
          <FirstDecision />
        </div>
      )}
      {draft ? (
        <Drafted draft={draft} />
      ) : (
        <div className="grid gap-5 pt-5">
          <Back />
          {isOpen && <NoDraft />}
          {(mayJudge || findings.length > 0) && <FindingList plain={[]} />}
        </div>
      )}
      {isOpen ? (
        <LetterEditor />
      ) : (
        view.decision?.letter && (
          <SentLetter
            body={view.decision.letter}
            frame={view.decision.letterFrame}
            pdfUrl={view.decision.letterPdfUrl}
            isSent={view.decision.sentAt !== null}
          />
        )
      )}
    </div>
  );
}

/** Exceptions first: what to decide, what speaks against it, then everything that needs nobody's attention. */
function Drafted({ draft }: { draft: DraftView }) {
  const { view, filenames } = useCase();
  const factWork = useFacts();
  const { findings } = useFindingsWork();
  const { pages, findings: commands } = useCommands();
  const { changes } = factWork;
  const titleId = useId();
  const passage = usePages(({ target }) => target?.passage ?? null);
  const quotes = useQuotes({
    facts: useMemo(() => [...draft.facts, ...draft.struckFacts], [draft]),
    filenames,
    shownKey: passage && passageKey(passage),
    onShow: pages.showPassage,
  });
  const { open, others } = useMemo(
    () => sortRules({ rules: draft.rules, deciding: draft.recommendationReasons }),
    [draft],
  );
  const plain = useMemo(
    () => listPlainFindings({ findings, notes: draft.notes, openRules: open }),
    [findings, draft.notes, open],
  );
  return (
    <>
      <Verdict draft={draft} changes={changes} />
      {draft.rules.length > 0 && (
        <div className="-mt-2 grid gap-2">
          {draft.award && <AwardTable award={draft.award} quotes={quotes} />}
          <OpenRules
            open={open}
            evidence={view.caseType.evidence}
            wouldChange={draft.wouldChange}
            quotes={quotes}
            changes={changes}
            factWork={factWork}
          />
        </div>
      )}
      <Back />
      <OtherRules rules={others} quotes={quotes} changes={changes} />
      {draft.basis && <FactsSection documents={view.documents} work={factWork} quotes={quotes} />}
      <section aria-labelledby={titleId} className="grid gap-2">
        <h2 id={titleId} className="font-semibold text-sm">
          What the drafter says
        </h2>
        <DrafterView draft={draft} />
      </section>
      <DraftNotes notes={draft.notes} findings={findings} onShowFinding={commands.goTo} />
      <FindingList plain={plain} />
      <EvidenceChecklist evidence={draft.evidence} />
      <SimilarCases cases={draft.similarCases} />
      <DraftCertainty scores={draft.scores} />
    </>
  );
}

/** What the claimant wrote as they submitted an open case, and what came of the last request for information. */
function Back() {
  const { view } = useCase();
  const { draft } = useFacts();
  const isOpen = useReviewing().review.state !== 'closed';
  if (!isOpen) return null;
  return (
    <>
      <MissingNote view={view} />
      {view.decision && <BackFromClaimant view={view} request={view.decision} draft={draft} />}
    </>
  );
}
