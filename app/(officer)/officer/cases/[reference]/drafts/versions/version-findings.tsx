import { usePlace } from '@/app/client/focus';
import { describeDoubts } from '../../documents/describe-doubt';
import { REMOVED_DOCUMENT } from '../../documents/removed-document';
import type { ReviewFinding } from '../../findings/review-findings';

export type ShowPage = (place: { documentId: string; page: number }) => void;

type Props = { findings: ReviewFinding[]; filenames: ReadonlyMap<string, string>; onShowPage: ShowPage };

/** The review beside it may hold the same findings under their own ids. */
export const versionFindingId = (findingId: string) => `version-finding-${findingId}`;

/** What a draft states, each with the words it rests on and the way to their page. */
export function VersionFindings({ findings, filenames, onShowPage }: Props) {
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
              <VersionCitation key={citation.id} citation={citation} filenames={filenames} onShowPage={onShowPage} />
            ))}
          </li>
        ))}
      </ol>
      {findings.length === 0 && <p className="text-ink-muted">It found nothing it could quote.</p>}
    </section>
  );
}

type CitationProps = Omit<Props, 'findings'> & { citation: ReviewFinding['citations'][number] };

function VersionCitation({ citation, filenames, onShowPage }: CitationProps) {
  const { documentId, page, quote, verified, doubts } = citation;
  const filename = filenames.get(documentId);
  const readTwice = describeDoubts(doubts);
  return (
    <p className="text-[13px] text-ink-muted">
      <bdi translate="no">“{quote}”</bdi>,{' '}
      {filename ? (
        <button type="button" className="link text-left" onClick={() => onShowPage({ documentId, page })}>
          <bdi translate="no">{filename}</bdi>, page {page}
        </button>
      ) : (
        `${REMOVED_DOCUMENT}, page ${page}`
      )}
      {!verified && <span className="font-semibold text-warning"> These words are not on that page.</span>}
      {readTwice && <span className="text-warning"> {readTwice}.</span>}
    </p>
  );
}
