'use client';

import { type Ref, useId, useMemo } from 'react';
import type { CaseView } from '@/server/case-view/view';
import type { DraftView } from '@/server/drafts/view';
import { Decided } from './decision/decided';
import { DraftNotes } from './draft/draft-notes';
import { DraftCertainty } from './draft/draft-scores';
import { DrafterView } from './draft/drafter-view';
import { EvidenceChecklist } from './draft/evidence-checklist';
import { FindingList } from './draft/finding-list';
import { NoDraft } from './draft/no-draft';
import { listPlainFindings } from './draft/plain-findings';
import { SimilarCases } from './draft/similar-cases';
import type { FindingWork } from './draft/use-finding-work';
import { FactsSection } from './facts/facts-section';
import type { FactWork } from './facts/use-fact-work';
import { type Hold, mayWork } from './hold/describe-hold';
import { LetterEditor } from './letter/letter-editor';
import { SentLetter } from './letter/sent-letter';
import type { LetterWork } from './letter/use-letter';
import { BackFromClaimant } from './loop/back-from-claimant';
import { AwardTable } from './rules/award-table';
import { OpenRules } from './rules/open-rules';
import { OtherRules } from './rules/other-rules';
import { passageKey } from './rules/passages';
import { sortRules } from './rules/sort-rules';
import { type ShowPassage, useQuotes } from './rules/use-quotes';
import { Verdict } from './rules/verdict';
import type { Evidence } from './use-evidence';

type Props = {
  view: CaseView;
  draft: DraftView | null;
  hold: Hold;
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
  const { view, draft, hold, letter, evidence, work, onShowDocument } = props;
  const filenames = useMemo(() => new Map(view.documents.map(({ id, filename }) => [id, filename])), [view.documents]);
  const isOpen = hold.state !== 'closed';
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
        <LetterEditor ref={props.letterRef} letter={letter} mayEdit={mayWork(hold)} onLeave={props.onLeaveLetter} />
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
