import type { WordBox } from '@/server/providers/ocr/contract';
import { mergeIntoLines } from '@/server/providers/ocr/line-boxes';

type PageText = { text: string; words: WordBox[] };
type Span = { start: number; end: number };

/**
 * The words a person pointed at, as a citation keeps them: whole words, with their boxes and how certainly they were read.
 * Null when there is no letter or digit among them, or nothing of the page at all.
 */
export function takePassage({ page, span }: { page: PageText; span: Span }) {
  const { start, end } = growToWords({ text: page.text, span });
  const quote = page.text.slice(start, end);
  if (!/[\p{L}\p{N}]/u.test(quote)) return null;
  const words = page.words.filter((word) => word.start < end && word.end > start);
  return {
    quote,
    start,
    end,
    boxes: mergeIntoLines(words),
    ocrConfidence: words.length > 0 ? words.reduce((sum, word) => sum + word.confidence, 0) / words.length : null,
  };
}

/** Half a number is another number, so a passage never ends inside a word; white space at its ends is nobody's wish. */
function growToWords({ text, span }: { text: string; span: Span }): Span {
  const isSpace = (at: number) => /\s/.test(text.charAt(at));
  let { start, end } = { start: Math.min(span.start, text.length), end: Math.min(span.end, text.length) };
  while (start < end && isSpace(start)) start++;
  while (end > start && isSpace(end - 1)) end--;
  if (start === end) return { start, end };
  while (start > 0 && !isSpace(start - 1)) start--;
  while (end < text.length && !isSpace(end)) end++;
  return { start, end };
}
