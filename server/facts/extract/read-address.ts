import type { Cell, PageView } from '@/server/facts/extract/page-view';
import { skipLink } from '@/server/facts/extract/read-words';
import { findPostcodes } from '@/server/facts/values/find-postcodes';
import type { Span } from '@/server/facts/values/span';

export type FoundAddress = {
  /** Its lines, each a stretch of the page's text; one alone where they follow one another in it. */
  lines: Span[];
  hasPostcode: boolean;
  hasNumber: boolean;
};

const MOST_LINES = 6;
/** In line heights. */
const NEXT_LINE = 2.8;
/** Words that lead to an address in a sentence: "the property known as 21 Chapel Street". */
const LEAD =
  /^(?:[\s:,;.–—-]|(?:of|at|the|is|and|known|as|being|situated|located|situate|dwelling|house|flat|apartment|premises|property|home|address|ground|floor|first|above|tenant|a|an|insured|named|called|to|from|in)(?![\p{L}\d]))+(?=[\p{Lu}\d])/iu;
/** What ends an address on its line. */
const ENDS =
  /[\n\t␞;|(]|\.(?:\s(?![A-Z]{1,2}\d[\dA-Z]? ?\d[A-Z]{2})|$)| (?:is|was|are|has|have|will|who|which|where|from|since|on|for|and the|and is|between|dated|telephone|tel|phone|email|e-mail|as|with|commencing|starting|beginning|until|together|during|by|in (?:respect|the storm)|at (?:a|the) rent)(?![\p{L}\d])/iu;
const NO_ADDRESS =
  /@|www\.|https?:|[£€$]|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{2}:\d{2}|^\d{1,2}(?:st|nd|rd|th)?[ .-]\p{L}{3,9}[ .,-]+\d{2,4}$|(?:^|\s)0\d{3,4} ?\d{3}/iu;

/**
 * The address that begins at the place: the rest of its line, and the lines under it up to the one with the postcode. `stops` says
 * where a label begins.
 */
export function readAddressAt(input: {
  view: PageView;
  cell: Cell;
  start: number;
  end: number;
  isLabelCell: (cell: Cell) => boolean;
}): FoundAddress | null {
  const { view, cell, start, end } = input;
  const text = view.flow.slice(start, end);
  const lead = keepArticle(LEAD.exec(text)?.[0] ?? '', text);
  // "Flat 2, 40 Mill Road" begins with its flat.
  const from =
    start +
    (/(?:flat|apartment|ground|first|floor)\W*$/i.test(lead) ? leadBeforeFlat(lead) : lead.length || skipLink(text));
  let line = trim(view, from, cutLine(view, from, end));
  if (!line) return null;
  const lines = [line];
  let at: Cell | undefined = cell;
  let postcode = findPostcode(view, line);
  // Lines of a paragraph are in `end` already.
  for (let count = 1; !postcode && count < MOST_LINES && line.end >= at.end - 2; count++) {
    const under: Cell | undefined = at.below[0];
    if (!under || (under.y - at.y) / view.lineHeight > NEXT_LINE || input.isLabelCell(under)) break;
    if (
      Math.abs(under.x - at.x) > view.letterWidth * 3 &&
      Math.abs(under.x - xOf(view, lines[0], cell)) > view.letterWidth * 3
    )
      break;
    if (NO_ADDRESS.test(under.text) || under.tokens.length > 9) break;
    const next = trim(view, under.start, cutLine(view, under.start, under.end));
    if (!next) break;
    lines.push(next);
    postcode = findPostcode(view, next);
    [at, line] = [under, next];
  }
  const last = lines.at(-1);
  if (postcode && last) last.end = postcode.end;
  const whole = lines.map((one) => view.page.text.slice(one.start, one.end)).join(', ');
  const hasNumber = /\d/.test(
    lines
      .map((one) => view.page.text.slice(one.start, one.end))
      .join(' ')
      .replace(postcode?.text ?? '', ''),
  );
  if (NO_ADDRESS.test(whole) || !/\p{L}{3}/u.test(whole) || whole.length > 180) return null;
  if (!postcode && !(hasNumber && /\d[\p{L}]?,? (?:\p{Lu}|\p{L}+ \p{Lu})/u.test(whole))) return null;
  return { lines: joinLines(view, lines), hasPostcode: postcode !== null, hasNumber };
}

/** "The Old Rectory" is a house's name; before small letters or a number an article only leads to the address. */
const keepArticle = (lead: string, text: string): string =>
  /(?:^|[\s:,;])(?:The|THE)\s+$/.test(lead) && /^\p{Lu}\p{L}/u.test(text.slice(lead.length))
    ? lead.replace(/(?:The|THE)\s+$/, '')
    : lead;

const leadBeforeFlat = (lead: string): number =>
  lead.search(/(?:flat|apartment|ground|first|floor)\W*(?:floor\W*)?(?:flat\W*)?$/i);

const xOf = (view: PageView, span: Span | undefined, cell: Cell): number => {
  const word = span && view.page.words.find((one) => one.start >= span.start);
  return word?.x ?? cell.x;
};

function cutLine(view: PageView, start: number, end: number): number {
  const text = view.flow.slice(start, end);
  const cut = text.search(ENDS);
  return cut < 0 ? end : start + cut;
}

function trim(view: PageView, start: number, end: number): Span | null {
  const text = view.page.text.slice(start, end);
  const kept = text.replace(/(?<![\s,.;:–—-])[\s,.;:–—-]+$/u, '');
  const lead = /^[\s,.;:|_–—-]*/u.exec(kept)?.[0].length ?? 0;
  return kept.length > lead ? { start: start + lead, end: start + kept.length } : null;
}

function findPostcode(view: PageView, { start, end }: Span): { end: number; text: string } | null {
  const text = view.page.text.slice(start, end);
  const last = findPostcodes(text.toUpperCase().length === text.length ? text : text).at(-1);
  return last ? { end: start + last.end, text: text.slice(last.start, last.end) } : null;
}

/** Lines between which nothing else stands in the text can be quoted as one. */
function joinLines(view: PageView, lines: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last && line.start >= last.end && /^[\s,.]*$/.test(view.page.text.slice(last.end, line.start)))
      last.end = line.end;
    else joined.push({ ...line });
  }
  return joined;
}
