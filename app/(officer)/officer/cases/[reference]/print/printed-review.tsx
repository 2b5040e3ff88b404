'use client';

import type { ReactNode } from 'react';
import { serverDate } from '@/app/client/server-clock';
import { usePrinting } from '@/app/client/use-printing';
import { StatusBadge } from '@/app/ui/badge';
import { formatCount } from '@/app/ui/format';
import { LetterSheet } from '@/app/ui/letter-sheet';
import { LocalTime, OfficeDay } from '@/app/ui/time';
import type { CaseView } from '@/server/case-view/view';
import type { DraftView } from '@/server/drafts/view';
import type { LetterFrame } from '@/server/letters/schema';
import { DecisionRecord, titleOf } from '../decisions/decision-record';
import type { ReviewFinding } from '../findings/review-findings';
import { PrintedAssessment } from './printed-assessment';
import { PrintedFindings } from './printed-findings';
import { PrintedPart } from './printed-part';

type Props = {
  view: CaseView;
  draft: DraftView | null;
  findings: readonly ReviewFinding[];
  /** As it stands in the editor, for a case that is not decided. */
  letter: { text: string; frame: LetterFrame | null };
};

/**
 * The case on paper, in place of the page, whose panels scroll and fold: as many sheets as it takes, and the letter on its own. It is
 * there only while the page is printed.
 */
export function PrintedReview(props: Props) {
  return usePrinting() ? <Sheets {...props} /> : null;
}

function Sheets({ view, draft, findings, letter }: Props) {
  const { decision } = view;
  const isOpen = view.status === 'awaiting_officer_review';
  const words = isOpen ? letter : { text: decision?.letter ?? '', frame: decision?.letterFrame ?? null };
  return (
    <div data-printed className="hidden text-[10pt] leading-snug print:block">
      <OnSheets title={view.reference}>
        <PrintedHead view={view} />
        {decision && (
          <PrintedPart title={isOpen ? 'The decision before' : 'Decision'}>
            <p className="font-medium">{titleOf(decision)}</p>
            <DecisionRecord decision={decision} view={view} />
          </PrintedPart>
        )}
        {draft ? <PrintedAssessment draft={draft} /> : <p className="pt-4">There is no draft.</p>}
        <PrintedFindings findings={findings} />
        <PrintedPart title="Documents">
          <ul className="list-disc pl-5">
            {view.documents.map(({ id, filename, pageCount }) => (
              <li key={id} className="wrap-anywhere">
                <bdi>{filename}</bdi>
                {pageCount !== null && `, ${formatCount(pageCount, 'page')}`}
              </li>
            ))}
          </ul>
        </PrintedPart>
        {words.text.trim() !== '' && (
          <p className="pt-4">
            {decision?.sentAt && !isOpen
              ? 'The letter that was sent follows.'
              : 'The letter follows as it stands. It has not been sent.'}
          </p>
        )}
      </OnSheets>
      {words.text.trim() !== '' && <LetterSheet label="Letter" isPrinted body={words.text} frame={words.frame} />}
    </div>
  );
}

/** Sheets get apart: each says whose it is. Of all that a page has, only the head of a table is printed on every sheet it goes on to. */
function OnSheets({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="[page:review]">
      <table role="presentation" className="w-full table-fixed">
        <thead>
          <tr>
            <td className="pb-2 text-[8pt]">{title}</td>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>{children}</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function PrintedHead({ view }: Pick<Props, 'view'>) {
  const { reference, title, claimantName, caseType, status, submittedOn, decision } = view;
  return (
    <header className="border-line-strong border-b pb-3">
      <h1 className="wrap-anywhere font-bold text-[15pt]">
        {reference} {title}
      </h1>
      <p className="wrap-anywhere">
        <bdi>{claimantName}</bdi> · {caseType.name}
        {submittedOn && (
          <>
            {' · submitted '}
            <OfficeDay day={submittedOn} />
          </>
        )}
      </p>
      <p>
        {status === 'awaiting_officer_review' ? (
          'Awaiting review'
        ) : (
          <StatusBadge caseStatus={status} isInPart={decision?.isInPart ?? false} />
        )}
        {' · printed '}
        <LocalTime value={serverDate()} />
      </p>
    </header>
  );
}
