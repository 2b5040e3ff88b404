import { LocalTime } from '@/app/ui/time';
import type { CaseView } from '@/server/cases/view';
import { DocumentsPanel } from '../documents/documents-panel';
import { Section } from '../section';
import { EarlierLetters } from './earlier-letters';
import { Letter } from './letter';

/** The end of a case: what was decided, and the letter. */
export function DecidedCase({ view }: { view: CaseView }) {
  const { decision, caseType, status } = view;
  const reasons = (decision?.reasons ?? []).map(
    (reason) => caseType.rejectionReasons.find(({ key }) => key === reason)?.label ?? reason,
  );
  return (
    <>
      <Section title={status === 'approved' ? 'Your case was approved' : 'Your case was rejected'}>
        {decision && (
          <p className="text-ink-soft print:hidden">
            A case officer decided this on <LocalTime value={decision.decidedAt} format="date" />.
          </p>
        )}
        {decision?.letter ? (
          <Letter body={decision.letter} frame={decision.letterFrame} />
        ) : (
          reasons.length > 0 && (
            <ul className="grid list-disc gap-2 pl-6">
              {reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          )
        )}
      </Section>
      <DocumentsPanel view={view} canAdd={false} />
      <EarlierLetters decisions={view.earlierDecisions} />
    </>
  );
}
