import { describeSupport } from '../findings/finding-support';
import { FindingVerdict } from '../findings/finding-verdict';
import type { ReviewFinding } from '../findings/review-findings';
import { PrintedPart } from './printed-part';
import { PrintedQuotes } from './printed-quotes';

/** Every finding with what bears it out, what officers said of it, and the words that it rests on. */
export function PrintedFindings({ findings }: { findings: readonly ReviewFinding[] }) {
  return (
    <PrintedPart title="Findings">
      {findings.length === 0 && <p>Nothing was found that could be quoted.</p>}
      <ol>
        {findings.map((finding) => (
          <li key={finding.id} className="break-inside-avoid pb-2">
            <p className="wrap-anywhere">
              {finding.position}. <span className="font-medium">{finding.statement}</span> (
              {describeSupport(finding).words})
            </p>
            <FindingVerdict finding={finding} />
            <PrintedQuotes quotes={finding.citations} />
          </li>
        ))}
      </ol>
    </PrintedPart>
  );
}
