import { Quote } from 'lucide-react';
import { joinClasses } from '@/app/ui/join-classes';
import { CitedQuote } from '../documents/cited-quote';
import type { Passage } from './passages';
import type { Quotes } from './use-quotes';

type Props = {
  passage: Passage;
  /** The element that rests on it. */
  ownerId: string;
  quotes: Quotes;
  /** Its words in full; else on one line, as far as they go. */
  isWhole?: boolean;
};

/** Where something stands, in the page's own words. Pressing it shows the place and marks it. */
export function QuoteLink({ passage, ownerId, quotes, isWhole = false }: Props) {
  const { documentId, page, quote } = passage;
  return (
    <button
      type="button"
      onClick={() => quotes.show(passage, ownerId)}
      aria-current={quotes.isShown(passage) || undefined}
      title={isWhole ? undefined : `${quotes.nameOf(documentId)}, page ${page}: “${quote}”`}
      className="group inline-flex min-h-6 min-w-0 max-w-full items-start gap-1.5 rounded-md px-1.5 py-0.5 text-left text-[13px] leading-5 hover:bg-accent-soft aria-current:bg-accent-soft"
    >
      <Quote aria-hidden className="mt-1 size-3 shrink-0 text-ink-muted" />
      <span className={joinClasses('min-w-0', isWhole ? 'wrap-anywhere' : 'truncate')}>
        <CitedQuote name={quotes.nameOf(documentId)} page={page} quote={quote} isLink />
      </span>
    </button>
  );
}
