import { usePlace } from '@/app/client/focus';
import { describeDoubts } from '../../documents/describe-doubt';
import { DocumentLink } from '../../documents/document-link';
import type { ReviewFinding } from '../../findings/review-findings';

/** The review beside it may hold the same findings under their own ids. */
export const versionFindingId = (findingId: string) => `version-finding-${findingId}`;

/** What a draft states, each with the words it rests on and the way to their page. */
export function VersionFindings({ findings }: { findings: ReviewFinding[] }) {
  const place = usePlace();
  return (
    <section aria-labelledby="version-findings-title" className="grid gap-2 text-sm">
      <h3 id="version-findings-title" className="font-semibold text-base">
        Findings
      </h3>
      <ol className="grid list-decimal gap-1.5 pl-6">
        {findings.map(({ id, statement, supported, citations }) => (
          <li key={id} ref={place(versionFindingId(id))} tabIndex={-1} className="wrap-anywhere scroll-my-4">
            {statement} {!supported && <span className="font-semibold text-warning">Not supported</span>}
            {citations.map((citation) => (
              <VersionCitation key={citation.id} citation={citation} />
            ))}
          </li>
        ))}
      </ol>
      {findings.length === 0 && <p className="text-ink-muted">It found nothing it could quote.</p>}
    </section>
  );
}

function VersionCitation({ citation }: { citation: ReviewFinding['citations'][number] }) {
  const { documentId, page, quote, verified, doubts } = citation;
  const readTwice = describeDoubts(doubts);
  return (
    <p className="text-[13px] text-ink-muted">
      <bdi translate="no">“{quote}”</bdi>, <DocumentLink documentId={documentId} page={page} />
      {!verified && <span className="font-semibold text-warning"> These words are not on that page.</span>}
      {readTwice && <span className="text-warning"> {readTwice}.</span>}
    </p>
  );
}
