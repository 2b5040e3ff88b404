import type { CaseView } from '@/server/case-view/view';

/** What the claimant wrote of required papers that were missing as they submitted the case. */
export function MissingNote({ view }: { view: Pick<CaseView, 'claimantName' | 'missingNote'> }) {
  if (!view.missingNote) return null;
  return (
    <figure className="grid gap-1 text-sm">
      <figcaption className="font-medium">
        <bdi translate="no">{view.claimantName}</bdi> wrote of papers that were missing:
      </figcaption>
      <blockquote translate="no" className="wrap-anywhere whitespace-pre-wrap rounded-md bg-sunken px-4 py-3 leading-6">
        {view.missingNote}
      </blockquote>
    </figure>
  );
}
