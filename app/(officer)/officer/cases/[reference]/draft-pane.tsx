'use client';

import { type Ref, useMemo } from 'react';
import type { CaseView } from '@/server/cases/view';
import type { DraftView } from '@/server/drafts/view';
import { Decided } from './decision/decided';
import { DraftNotes } from './draft/draft-notes';
import { DraftSummary } from './draft/draft-summary';
import { EvidenceChecklist } from './draft/evidence-checklist';
import { FindingList } from './draft/finding-list';
import { NoDraft } from './draft/no-draft';
import { SimilarCases } from './draft/similar-cases';
import type { FindingWork } from './draft/use-finding-work';
import { type Hold, mayWork } from './hold/describe-hold';
import { LetterEditor } from './letter/letter-editor';
import { SentLetter } from './letter/sent-letter';
import type { LetterWork } from './letter/use-letter';
import { BackFromClaimant } from './loop/back-from-claimant';
import { Assessment } from './rules/assessment';
import type { ShowPlace } from './rules/rule-list';
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
  /** Shows a finding with its evidence and takes the focus to it. */
  onFocusFinding: (findingId: string) => void;
  onShowFinding: (findingId: string) => void;
  onShowCitation: Evidence['showCitation'];
  onShowPlace: ShowPlace;
  onShowPage: (place: { documentId: string; page: number }) => void;
  onShowDocument: (documentId: string) => void;
};

/** The draft, to be read against the pages beside it, and the letter. */
export function DraftPane(props: Props) {
  const { view, draft, hold, letter, evidence, work, onShowDocument } = props;
  const filenames = useMemo(() => new Map(view.documents.map(({ id, filename }) => [id, filename])), [view.documents]);
  const isOpen = hold.state !== 'closed';
  const findings = (
    <FindingList
      work={work}
      filenames={filenames}
      evidence={evidence}
      onShowFinding={props.onShowFinding}
      onShowCitation={props.onShowCitation}
    />
  );
  return (
    <div className="grid max-w-3xl grid-cols-1 gap-7 px-4 py-5 sm:px-6">
      {!isOpen && <Decided view={view} isJustNow={props.isJustNow} />}
      {isOpen && view.decision && (
        <BackFromClaimant
          view={view}
          request={view.decision}
          draft={draft}
          filenames={filenames}
          onShowDocument={onShowDocument}
        />
      )}
      {draft ? (
        <>
          <DraftSummary draft={draft} />
          <Assessment draft={draft} filenames={filenames} onShowPlace={props.onShowPlace} />
          <DraftNotes
            notes={draft.notes}
            findings={work.findings}
            filenames={filenames}
            onShowFinding={props.onFocusFinding}
            onShowPage={props.onShowPage}
          />
          {findings}
          <EvidenceChecklist evidence={draft.evidence} filenames={filenames} onShowDocument={onShowDocument} />
          <SimilarCases cases={draft.similarCases} />
        </>
      ) : (
        <>
          {isOpen && <NoDraft view={view} onShowDocument={onShowDocument} />}
          {(work.mayJudge || work.findings.length > 0) && findings}
        </>
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
