import { OUTCOME_LOOKS } from '@/app/ui/outcome-looks';
import { OfficeDay } from '@/app/ui/time';
import type { CaseView } from '@/server/case-view/view';
import { formatMoney } from '@/server/facts/display';
import type { Award } from '@/server/rules/contract';
import { decidedAs } from '@/server/rules/recommendation';
import { DocumentsPanel } from '../documents/documents-panel';
import { AskAgain } from '../reconsideration/ask-again';
import { Section } from '../section';
import { EarlierLetters } from './earlier-letters';
import { Letter } from './letter';

/** The end of a case: what was decided, how much is paid, and the letter. */
export function DecidedCase({ view }: { view: CaseView }) {
  const { decision, caseType } = view;
  const reasons = (decision?.reasons ?? []).map(
    (reason) => caseType.rejectionReasons.find(({ key }) => key === reason)?.label ?? reason,
  );
  return (
    <>
      <Section title={titleOf(decision)}>
        {decision && (
          <p className="text-ink-soft print:hidden">
            A case officer decided this on <OfficeDay day={decision.decidedOn} />.
          </p>
        )}
        {decision?.award && <p className="font-semibold print:hidden">{describePayment(decision.award)}</p>}
        {decision?.letter ? (
          <Letter body={decision.letter} frame={decision.letterFrame} pdfUrl={decision.letterPdfUrl} />
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
      <AskAgain reference={view.reference} />
      <DocumentsPanel view={view} canAdd={false} />
      <EarlierLetters decisions={view.earlierDecisions} />
    </>
  );
}

/** By the decision, not the status: what no screen has words for must not pass for something else. */
const titleOf = (decision: CaseView['decision']): string =>
  decision ? OUTCOME_LOOKS[decidedAs(decision)].claimantTitle : 'Your case was decided';

const describePayment = ({ totalMinor, currency, per }: Pick<Award, 'totalMinor' | 'currency' | 'per'>): string =>
  `You will be paid ${formatMoney({ minor: totalMinor, currency })}${per === 'week' ? ' a week' : ''}.`;
