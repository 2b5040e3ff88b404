import type { CaseView } from '@/server/case-view/view';
import { DocumentLink } from '../documents/document-link';

type Props = { items: NonNullable<CaseView['decision']>['items']; documents: CaseView['documents'] };

/** What the claimant sent and said to each point that was asked for. */
export function AnsweredPoints({ items, documents }: Props) {
  if (!items.some(isAnswered)) return null;
  return (
    <div className="grid gap-1">
      <h3 className="font-medium">Answered point by point</h3>
      <dl className="grid gap-2">
        {items.map((point) => (
          <div key={point.item} className="wrap-anywhere">
            <dt className="text-ink-soft">{point.label}</dt>
            {documents
              .filter(({ id }) => point.documentIds.includes(id))
              .map(({ id }) => (
                <dd key={id}>
                  Sent: <DocumentLink documentId={id} />
                </dd>
              ))}
            {documents
              .filter(({ id }) => point.guessedIds.includes(id))
              .map(({ id }) => (
                <dd key={id}>
                  Sent, and recognised as this: <DocumentLink documentId={id} />
                </dd>
              ))}
            {point.answer && (
              <dd>
                {point.answer.cannotSend ? 'Can’t send it: ' : 'Wrote: '}
                <span translate="no" className="whitespace-pre-wrap">
                  {point.answer.words}
                </span>
              </dd>
            )}
            {!isAnswered(point) && <dd className="text-ink-muted">Not answered</dd>}
          </div>
        ))}
      </dl>
    </div>
  );
}

const isAnswered = ({ answer, documentIds, guessedIds }: Props['items'][number]): boolean =>
  answer !== null || documentIds.length > 0 || guessedIds.length > 0;
