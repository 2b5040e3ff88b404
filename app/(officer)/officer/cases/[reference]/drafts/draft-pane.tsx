'use client';

import { type Ref, useId, useMemo } from 'react';
import type { CaseView } from '@/server/cases/view';
import type { DraftView } from '@/server/drafts/view';
import { Decided } from '../decisions/decided';
import { FactsSection } from '../facts/facts-section';
import type { FactWork } from '../facts/use-fact-work';
import { FindingList } from '../findings/finding-list';
import { listPlainFindings } from '../findings/plain-findings';
import type { FindingWork } from '../findings/use-finding-work';
import { LetterEditor } from '../letters/letter-editor';
import { SentLetter } from '../letters/sent-letter';
import type { LetterWork } from '../letters/use-letter';
import { BackFromClaimant } from '../reviews/back-from-claimant';
import { mayWork, type ReviewState } from '../reviews/describe-review';
import { AwardTable } from '../rules/award-table';
import { OpenRules } from '../rules/open-rules';
import { OtherRules } from '../rules/other-rules';
import { passageKey } from '../rules/passages';
import { sortRules } from '../rules/sort-rules';
import { type ShowPassage, useQuotes } from '../rules/use-quotes';
import { Verdict } from '../rules/verdict';
import type { Evidence } from '../use-evidence';
import { DraftNotes } from './draft-notes';
import { DraftCertainty } from './draft-scores';
import { DrafterView } from './drafter-view';
import { EvidenceChecklist } from './evidence-checklist';
import { NoDraft } from './no-draft';
import { SimilarCases } from './similar-cases';

type Props = {
  view: CaseView;
  draft: DraftView | null;
  review: ReviewState;
  isJustNow: boolean;
  letter: LetterWork;
  letterRef: Ref<HTMLTextAreaElement>;
  onLeaveLetter: () => void;
  evidence: Evidence;
  work: FindingWork;
  factWork: FactWork;
  /** Shows a finding with its evidence and takes the focus to it. */
  onFocusFinding: (findingId: string) => void;
  onShowFinding: (findingId: string) => void;
  onShowCitation: Evidence['showCitation'];
  onShowPassage: ShowPassage;
  onShowPage: (place: { documentId: string; page: number }) => void;
  onShowDocument: (documentId: string) => void;
};

/** What should be decided and what speaks against it, then what that rests on, to be read against the pages beside it; and the letter. */
export function DraftPane(props: Props) {
  const { view, draft, review, letter, evidence, work, onShowDocument } = props;
  const filenames = useMemo(() => new Map(view.documents.map(({ id, filename }) => [id, filename])), [view.documents]);
  const isOpen = review.state !== 'closed';
  return (
    <div className="grid max-w-3xl grid-cols-1 gap-5 px-4 pb-5 sm:px-6">
      {!isOpen && (
        <div className="pt-5">
          <Decided view={view} isJustNow={props.isJustNow} />
        </div>
      )}
      {draft ? (
        <Drafted {...props} draft={draft} filenames={filenames} isOpen={isOpen} />
      ) : (
        <div className="grid gap-5 pt-5">
          <Back {...props} filenames={filenames} isOpen={isOpen} />
          {isOpen && <NoDraft view={view} onShowDocument={onShowDocument} />}
          {(work.mayJudge || work.findings.length > 0) && (
            <FindingList
              work={work}
              plain={[]}
              filenames={filenames}
              evidence={evidence}
              onShowFinding={props.onShowFinding}
              onShowCitation={props.onShowCitation}
            />
          )}
        </div>
      )}
      {isOpen ? (
        <LetterEditor ref={props.letterRef} letter={letter} mayEdit={mayWork(review)} onLeave={props.onLeaveLetter} />
      ) : (
        view.decision?.letter && (
          <SentLetter
            body={view.decision.letter}
            frame={view.decision.letterFrame}
            isSent={view.decision.sentAt !== null}
          />
        )
      )}
    </div>
  );
}

type Shown = Props & { filenames: ReadonlyMap<string, string>; isOpen: boolean };

/** Exceptions first: what to decide, what speaks against it, then everything that needs nobody's attention. */
function Drafted(props: Shown & { draft: DraftView }) {
  const { view, draft, filenames, evidence, work, factWork, onShowDocument } = props;
  const { changes } = factWork;
  const titleId = useId();
  const passage = evidence.target?.passage ?? null;
  const quotes = useQuotes({
    facts: useMemo(() => [...draft.facts, ...draft.struckFacts], [draft]),
    filenames,
    shownKey: passage && passageKey(passage),
    onShow: props.onShowPassage,
  });
  const { open, others } = useMemo(
    () => sortRules({ rules: draft.rules, deciding: draft.recommendationReasons }),
    [draft],
  );
  const { findings } = work;
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
      <Back {...props} />
      <OtherRules rules={others} quotes={quotes} changes={changes} />
      {draft.basis && <FactsSection documents={view.documents} work={factWork} quotes={quotes} />}
      <section aria-labelledby={titleId} className="grid gap-2">
        <h2 id={titleId} className="font-semibold text-sm">
          What the drafter says
        </h2>
        <DrafterView draft={draft} />
      </section>
      <DraftNotes
        notes={draft.notes}
        findings={findings}
        filenames={filenames}
        onShowFinding={props.onFocusFinding}
        onShowPage={props.onShowPage}
      />
      <FindingList
        work={work}
        plain={plain}
        filenames={filenames}
        evidence={evidence}
        onShowFinding={props.onShowFinding}
        onShowCitation={props.onShowCitation}
      />
      <EvidenceChecklist evidence={draft.evidence} filenames={filenames} onShowDocument={onShowDocument} />
      <SimilarCases cases={draft.similarCases} />
      <DraftCertainty scores={draft.scores} />
    </>
  );
}

function Back({ view, draft, filenames, isOpen, onShowDocument }: Shown) {
  if (!isOpen || !view.decision) return null;
  return (
    <BackFromClaimant
      view={view}
      request={view.decision}
      draft={draft}
      filenames={filenames}
      onShowDocument={onShowDocument}
    />
  );
}
