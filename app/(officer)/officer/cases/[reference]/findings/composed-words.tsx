import { Quote, X } from 'lucide-react';
import { useCase } from '../desk/desk-context';
import { CitedQuote } from '../documents/cited-quote';
import { REMOVED_DOCUMENT } from '../documents/removed-document';
import type { ComposedCitation } from './composition';

type Props = { citation: ComposedCitation; onLeaveOut: () => void };

/** Words of a page on their way into a finding or a fact; they can be left out again. */
export function ComposedWords({ citation: { documentId, page, quote }, onLeaveOut }: Props) {
  const { filenames } = useCase();
  return (
    <>
      <Quote aria-hidden className="mt-1 size-3 shrink-0 text-ink-muted" />
      <span className="wrap-anywhere min-w-0">
        <CitedQuote name={filenames.get(documentId) ?? REMOVED_DOCUMENT} page={page} quote={quote} />
      </span>
      <button
        type="button"
        aria-label={`Leave out “${quote}”`}
        title="Leave out"
        onClick={onLeaveOut}
        className="grid size-6 shrink-0 place-items-center rounded-md text-ink-soft hover:bg-sunken hover:text-ink"
      >
        <X aria-hidden className="size-4" />
      </button>
    </>
  );
}
