'use client';

import { MailOpen } from 'lucide-react';
import type { CaseView } from '@/server/case-view/view';
import type { DraftView } from '@/server/drafts/view';
import { isSentSince, listAskedItems } from '../decisions/asked-items';
import { AskedList } from '../decisions/asked-list';
import { DecisionRecord } from '../decisions/decision-record';
import { DocumentLink } from '../documents/document-link';
import { AnsweredPoints } from './answered-points';
import { ChangesSince } from './changes-since';

type Props = { view: CaseView; request: NonNullable<CaseView['decision']>; draft: DraftView | null };

/** A case that comes again: what was asked for, what the claimant answered, what is still missing, and what that changed. */
export function BackFromClaimant({ view, request, draft }: Props) {
  const added = view.documents.filter((document) => isSentSince({ document, moment: request.decidedAt }));
  const asked = listAskedItems({ request, view, draft });
  return (
    <section
      aria-labelledby="back-title"
      className="grid gap-4 rounded-md border border-line border-l-4 border-l-accent bg-surface px-4 py-4 text-sm"
    >
      <h2 id="back-title" className="flex items-center gap-2 font-semibold text-base">
        <MailOpen aria-hidden className="size-4 text-accent" />
        Back from the claimant
      </h2>
      <details>
        <summary className="font-medium">More information was asked for</summary>
        <div className="pt-2">
          <DecisionRecord decision={request} view={view} />
        </div>
      </details>
      {request.answer && (
        <figure className="grid gap-1">
          <figcaption className="font-medium">
            <bdi translate="no">{view.claimantName}</bdi> wrote:
          </figcaption>
          <blockquote
            translate="no"
            className="wrap-anywhere whitespace-pre-wrap rounded-md bg-sunken px-4 py-3 leading-6"
          >
            {request.answer}
          </blockquote>
        </figure>
      )}
      <AnsweredPoints items={request.items} documents={view.documents} />
      <div className="grid gap-1">
        <h3 className="font-medium">{added.length > 0 ? 'Sent since' : 'No document was sent since.'}</h3>
        {added.length > 0 && (
          <ul className="grid gap-1">
            {added.map(({ id, ocrStatus }) => (
              <li key={id}>
                <DocumentLink documentId={id} />
                {ocrStatus === 'failed' && <span className="text-warning"> could not be read</span>}
              </li>
            ))}
          </ul>
        )}
      </div>
      {asked.length > 0 && <AskedList items={asked} />}
      <ChangesSince reference={view.reference} earlierDraftId={request.forStaff?.draftId ?? null} draft={draft} />
    </section>
  );
}
