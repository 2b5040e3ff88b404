'use client';

import type { ReconsiderationView } from '@/server/reconsiderations/view';
import { DocumentLink } from '../documents/document-link';

type Props = { grounds: ReconsiderationView['grounds']; claimantName: string };

/** What the claimant says is wrong, reason by reason, with the new evidence for each. */
export function Grounds({ grounds, claimantName }: Props) {
  return (
    <ol className="grid gap-3">
      {grounds.map(({ key, text, words, documents }) => (
        <li key={key} className="grid gap-1.5">
          <h3 className="wrap-anywhere font-medium">{text ?? 'Something else'}</h3>
          <figure className="grid gap-1">
            <figcaption className="text-ink-muted">
              <bdi translate="no">{claimantName}</bdi> wrote:
            </figcaption>
            <blockquote
              translate="no"
              className="wrap-anywhere whitespace-pre-wrap rounded-md bg-sunken px-4 py-3 leading-6"
            >
              {words}
            </blockquote>
          </figure>
          {documents.length === 0 ? (
            <p className="text-ink-muted">No new evidence.</p>
          ) : (
            <ul aria-label="New evidence" className="grid gap-1">
              {documents.map(({ id }) => (
                <li key={id}>
                  <DocumentLink documentId={id} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}
