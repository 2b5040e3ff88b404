'use client';

import { Notice } from '@/app/ui/notice';
import { explainToStaff } from '@/server/providers/failures';
import { useCase } from '../desk/desk-context';
import { DocumentLink } from '../documents/document-link';

/** Says why there is no draft, and leads to the documents that need a hand. */
export function NoDraft() {
  const { view } = useCase();
  const failed = view.documents.filter(({ ocrStatus }) => ocrStatus === 'failed');
  return (
    <section aria-labelledby="draft-title" className="grid gap-3 text-sm">
      <h2 id="draft-title" className="font-semibold text-base">
        Draft
      </h2>
      <Notice tone="warning" title="There is no draft">
        <p>{view.draftProblem ?? 'It has not been made yet. It appears here by itself.'}</p>
        {failed.length > 0 && (
          <ul className="grid gap-2 pt-3">
            {failed.map((document) => (
              <li key={document.id}>
                <DocumentLink documentId={document.id} />
                <p className="text-[13px] text-ink-soft">{explainToStaff(document.failureCode).reason}</p>
              </li>
            ))}
          </ul>
        )}
        <p className="pt-3">You can still write the letter and decide.</p>
      </Notice>
    </section>
  );
}
