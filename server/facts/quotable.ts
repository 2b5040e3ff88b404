/** Longest part of a page around a cut that can matter: a dash, a line break and the next line's indent. */
const CONTEXT = 24;
/** Soft hyphens and spaces without width: in the text, but not on the page. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const INSIDE_BEFORE = /[\p{L}\p{N}\p{M}‐-―−-]$/u;
const INSIDE_AFTER = /^(?:[\p{L}\p{N}\p{M}]|[‐-―−-]\s*[\p{L}\p{N}])/u;
const DIVIDED_BEFORE = /[\p{L}\p{M}][‐-―−-]\s*$/u;

/**
 * Whether a stretch of a page can be quoted as the page's own words: it holds a letter or digit, and neither end is inside a
 * word, a number or a word divided at the end of a line.
 */
export function isQuotable(text: string, start: number, end: number): boolean {
  const quote = text.slice(start, end);
  const edges = `${quote.charAt(0)}${quote.charAt(quote.length - 1)}`;
  if (!/[\p{L}\p{N}]/u.test(quote) || /[‐-―−-]$/.test(quote)) return false;
  if (edges.replace(INVISIBLE, '').trim().length < 2 || /^\p{M}/u.test(quote)) return false;
  const before = text.slice(Math.max(0, start - CONTEXT), start).replace(INVISIBLE, '');
  const after = text.slice(end, end + CONTEXT).replace(INVISIBLE, '');
  if (INSIDE_BEFORE.test(before) || INSIDE_AFTER.test(after)) return false;
  // Only a small letter goes on with a word divided at the end of a line.
  if (DIVIDED_BEFORE.test(before) && /^\p{Ll}/u.test(quote)) return false;
  const isInNumber = (left: string, right: string): boolean =>
    (/\d[.,/:-]$/.test(left) && /^\d/.test(right)) || (/\d$/.test(left) && /^[.,/:-]\d/.test(right));
  return !isInNumber(before, quote) && !isInNumber(quote, after);
}
