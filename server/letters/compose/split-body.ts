/** "Dear Ada," and nothing else. */
const SALUTATION = /^[^\n.!?]{1,120}[,:]$/;

/**
 * The paragraphs of a letter's body, as they stand before its table and after it: the table follows the paragraph that says what was
 * decided, which is the first one that greets nobody.
 */
export function splitBody(body: string): { opening: string[]; rest: string[] } {
  const paragraphs = body
    .trim()
    .split(/\n(?:[^\S\n]*\n)+/)
    .map((paragraph) => paragraph.trim());
  const first = paragraphs.findIndex((paragraph) => !SALUTATION.test(paragraph));
  return first < 0
    ? { opening: paragraphs, rest: [] }
    : { opening: paragraphs.slice(0, first + 1), rest: paragraphs.slice(first + 1) };
}
