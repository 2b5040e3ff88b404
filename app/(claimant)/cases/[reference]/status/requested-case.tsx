import { OUTCOME_LOOKS } from '@/app/ui/outcome-looks';
import { CalendarDate } from '@/app/ui/time';
import type { CaseView } from '@/server/case-view/view';
import { DOCUMENTS_ANCHOR, DocumentsPanel } from '../documents/documents-panel';
import { Section } from '../section';
import { AnswerPanel } from './answer-panel';
import { EarlierLetters } from './earlier-letters';
import { Letter } from './letter';
import { WithdrawCase } from './withdraw-case';

/** The officer has asked for more: what, until when, and the letter that says why. */
export function RequestedCase({ view }: { view: CaseView }) {
  const { decision, caseType } = view;
  const wanted = caseType.evidence.filter(({ key }) => decision?.requestedEvidence.includes(key));
  return (
    <>
      <Section title={OUTCOME_LOOKS.more_information.claimantTitle}>
        <div className="grid gap-4 rounded-lg border-warning border-l-4 bg-surface p-5 shadow-card">
          <p>
            {wanted.length > 0
              ? 'The officer cannot decide yet. Please add:'
              : 'The officer cannot decide yet. The letter below says what is missing.'}
          </p>
          {wanted.length > 0 && (
            <ul className="grid list-disc gap-2 pl-6">
              {wanted.map(({ key, label, request }) => (
                <li key={key}>
                  <span className="font-semibold">{label}</span>
                  <span className="block text-base text-ink-muted">{request}</span>
                </li>
              ))}
            </ul>
          )}
          {decision?.respondBy && (
            <p>
              Please send it by{' '}
              <strong>
                <CalendarDate value={decision.respondBy} />
              </strong>
              .
            </p>
          )}
          <p>
            <a href={`#${DOCUMENTS_ANCHOR}`} className="link">
              Go to your documents to add it
            </a>
          </p>
        </div>
        {decision?.letter && (
          <Letter body={decision.letter} frame={decision.letterFrame} pdfUrl={decision.letterPdfUrl} />
        )}
      </Section>
      <DocumentsPanel view={view} canAdd />
      {decision && <AnswerPanel key={decision.id} view={view} request={decision} />}
      <EarlierLetters decisions={view.earlierDecisions} />
      <WithdrawCase reference={view.reference} />
    </>
  );
}
