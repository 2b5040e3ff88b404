import { OUTCOME_LOOKS } from '@/app/ui/outcome-looks';
import { CalendarDate, LocalTime } from '@/app/ui/time';
import type { CaseView } from '@/server/case-view/view';
import type { DecisionView } from '@/server/decisions/view';
import { decidedAs } from '@/server/rules/recommendation';
import { DecidedAward } from './decided-award';

export const titleOf = (decision: Pick<DecisionView, 'outcome' | 'isInPart'>): string =>
  OUTCOME_LOOKS[decidedAs(decision)].title;

const RESULTS = { upheld: 'The first decision stands.', changed: 'The first decision is changed.' } as const;

type Props = { view: CaseView; decision: DecisionView };

/** When a decision was made, on what grounds, and what was asked for. */
export function DecisionRecord({ view: { claimantName, caseType }, decision }: Props) {
  const labels = new Map([...caseType.rejectionReasons, ...caseType.evidence].map(({ key, label }) => [key, label]));
  const overrides = decision.forStaff?.overrides ?? [];
  const name = (key: string) => labels.get(key) ?? key;
  return (
    <div className="grid gap-1 text-sm">
      <p>
        <LocalTime value={decision.decidedAt} />
        {decision.forStaff?.mine && ' by you'}
        {decision.forStaff && !decision.forStaff.mine && (
          <>
            {' '}
            by <bdi translate="no">{decision.forStaff.officerName}</bdi>
          </>
        )}
        .{' '}
        {decision.sentAt && (
          <>
            <bdi translate="no">{claimantName}</bdi> was told.
          </>
        )}
      </p>
      {decision.reasons.length > 0 && <p>Reasons: {decision.reasons.map(name).join('; ')}</p>}
      {decision.requestedEvidence.length > 0 && <p>Asked for: {decision.requestedEvidence.map(name).join('; ')}</p>}
      {decision.respondBy && (
        <p>
          To answer by <CalendarDate value={decision.respondBy} />
        </p>
      )}
      {decision.award && <DecidedAward award={decision.award} caption="What is paid" />}
      {overrides.length > 0 && (
        <div className="grid gap-1">
          <p className="font-medium">Approved all the same</p>
          <ul className="grid list-disc gap-1 pl-5">
            {overrides.map(({ ruleKey, statement, reason }) => (
              <li key={ruleKey} className="wrap-anywhere">
                {statement} Because: {reason}
              </li>
            ))}
          </ul>
        </div>
      )}
      {decision.forStaff?.reconsidered && (
        <p className="wrap-anywhere">
          {RESULTS[decision.forStaff.reconsidered.result]} Because: {decision.forStaff.reconsidered.because}
        </p>
      )}
      {decision.note && <p>Note: {decision.note}</p>}
    </div>
  );
}
