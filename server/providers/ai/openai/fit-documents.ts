import type { Paper, PaperPage } from '@/server/facts/contract';
import { findDoubtful } from '@/server/providers/ocr/doubtful-words';
import { countTokens, takeTokens } from './tokens';

export type FittedPage = {
  number: number;
  text: string;
  /** The words of `text` that were read two ways. */
  doubtful: string[];
};
export type FittedDocument = {
  id: string;
  filename: string;
  /** The file holds words that nobody sees; they are in no page's text. */
  hasHiddenWords: boolean;
  pages: FittedPage[];
};
export type FittedDocuments = {
  documents: FittedDocument[] /** What was left out, one sentence a document; empty when all fits. */;
  notes: string[];
};

/**
 * Fits the documents into a number of tokens. Every document gets its fair share first, short ones whole; what they do not
 * use goes to the longer ones, whose last pages are then cut. What is cut is said, never hidden.
 */
export function fitDocuments({ documents, limit }: { documents: Paper[]; limit: number }): FittedDocuments {
  const sizes = documents.map((document) => document.pages.reduce((sum, page) => sum + countTokens(page.text), 0));
  const shares = shareFairly({ sizes, limit });
  const notes: string[] = [];
  const fitted = documents.map((document, index) => {
    const { pages, isCut } = cutPages({ document, limit: shares[index] ?? 0 });
    if (isCut) {
      const whole =
        pages.length === 0
          ? 'was left out of the draft'
          : `was used only up to page ${pages.at(-1)?.number} of ${document.pages.length}`;
      notes.push(`“${document.filename}” ${whole}, because the case is too long for one draft.`);
    }
    const hasHiddenWords = document.pages.some(({ notes }) => notes.hiddenWords > 0);
    return { id: document.id, filename: document.filename, hasHiddenWords, pages };
  });
  return { documents: fitted.filter((document) => document.pages.length > 0), notes };
}

/** Splits `limit` so that nobody gets more than their size and the rest is shared equally among the larger. */
export function shareFairly({ sizes, limit }: { sizes: number[]; limit: number }): number[] {
  const shares = sizes.map(() => 0);
  const order = sizes.map((size, index) => ({ size, index })).sort((a, b) => a.size - b.size);
  let left = limit;
  order.forEach(({ size, index }, position) => {
    const share = Math.min(size, Math.floor(left / (order.length - position)));
    shares[index] = share;
    left -= share;
  });
  return shares;
}

function cutPages({ document, limit }: { document: Paper; limit: number }): {
  pages: FittedPage[];
  isCut: boolean;
} {
  const pages: FittedPage[] = [];
  let left = limit;
  for (const page of document.pages) {
    const tokens = countTokens(page.text);
    if (tokens <= left) {
      pages.push(fitPage({ page, text: page.text }));
      left -= tokens;
      continue;
    }
    if (left > 0) pages.push(fitPage({ page, text: takeTokens({ text: page.text, limit: left }) }));
    return { pages, isCut: true };
  }
  return { pages, isCut: false };
}

/** `text` is the page's, or its beginning. */
function fitPage({ page, text }: { page: PaperPage; text: string }): FittedPage {
  const words = page.words.filter(({ end }) => end <= text.length);
  const doubtful = findDoubtful({ text: page.text, words }).map(({ start, end }) => page.text.slice(start, end));
  return { number: page.number, text, doubtful };
}
