import { Quote } from 'lucide-react';
import type { DraftView } from '@/server/drafts/view';
import { REMOVED_DOCUMENT } from '../removed-document';

type Rule = DraftView['rules'][number];
export type ShowPlace = (place: { documentId: string; page: number; wordStart: number }) => void;

type Props = { rule: Rule; filenames: ReadonlyMap<string, string>; onShowPlace: ShowPlace };

/** More places of one rule are the same evidence again. */
const QUOTES_SHOWN = 6;

/** The words on both sides of a rule, each with the way to its page. */
export function RuleQuotes({ rule, filenames, onShowPlace }: Props) {
  const keyed = rule.citations.map((place) => [`${place.documentId} ${place.page} ${place.start}`, place] as const);
  const quotes = [...new Map(keyed)].slice(0, QUOTES_SHOWN);
  if (quotes.length === 0) return null;
  return (
    <ul className="grid">
      {quotes.map(([key, { documentId, page, quote, start }]) => (
        <li key={key}>
          <button
            type="button"
            onClick={() => onShowPlace({ documentId, page, wordStart: start })}
            className="group -ml-2 flex w-full items-start gap-2 rounded-md px-2 py-0.5 text-left text-[13px] leading-5 hover:bg-accent-soft"
          >
            <Quote aria-hidden className="mt-1 size-3 shrink-0 text-ink-muted" />
            <span className="min-w-0 wrap-anywhere">
              <span className="text-accent group-hover:underline">
                <bdi>{filenames.get(documentId) ?? REMOVED_DOCUMENT}</bdi>, page {page}:
              </span>{' '}
              <q className="highlight rounded-[2px] px-0.5 [quotes:'“'_'”']">{quote}</q>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
