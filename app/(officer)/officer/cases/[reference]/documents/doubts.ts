import type { Page } from './pages-query';
import type { Span } from './words';

/** A word of a page that was read two ways. */
export type DoubtfulWord = Page['doubtful'][number] & { reading: string };

/** A document's doubtful words, page by page. */
export const listDoubtful = (pages: readonly Pick<Page, 'number' | 'text' | 'doubtful'>[]) =>
  pages.flatMap((page) => doubtfulOf(page).map((word) => ({ ...word, page: page.number })));

export const doubtfulOf = ({ text, doubtful }: Pick<Page, 'text' | 'doubtful'>): DoubtfulWord[] =>
  doubtful.map((word) => ({ ...word, reading: text.slice(word.start, word.end) }));

/** Those in a passage of one page. */
export const doubtsWithin = ({
  doubtful,
  span,
}: {
  doubtful: ReturnType<typeof listDoubtful>;
  span: Span & { page: number };
}) => doubtful.filter(({ page, start, end }) => page === span.page && start < span.end && end > span.start);

/** What was read two ways at this place, if anything was. */
export const doubtAt = ({ doubtful, span }: { doubtful: readonly DoubtfulWord[]; span: Span }) =>
  doubtful.find(({ start, end }) => start < span.end && end > span.start) ?? null;
