import type { Paper, PaperPage } from '@/server/facts/contract';
import type { Span } from '@/server/facts/values/span';
import { findOrders, mergeSpans } from './find-orders';

/** A passage of a page that speaks to a program. */
export type Passage = Span & { documentId: string; page: number };

type Page = Pick<PaperPage, 'number' | 'text'>;

/** A page is searched once, whoever asks. */
const searched = new WeakMap<Page, Span[]>();

/** The passages of one page, whole sentences with what follows in their paragraph. */
export function findOrdersOnPage(page: Page): Span[] {
  const known = searched.get(page) ?? growAll({ text: page.text, spans: findOrders(page.text) });
  searched.set(page, known);
  return known;
}

/** Of two pages that follow each other: as much as an order has. */
const JOINT = 300;

type Papers = readonly Pick<Paper, 'id' | 'pages'>[];

/** The same papers are asked for by the prompt, the officer's finding, the facts and the words of one draft. */
const searchedPapers = new WeakMap<Papers, Passage[]>();

/** All passages of a case's papers, also those that go on over a page's end or in the next document. */
export function findOrdersInPapers(papers: Papers): readonly Passage[] {
  const known = searchedPapers.get(papers) ?? searchPapers(papers);
  searchedPapers.set(papers, known);
  return known;
}

function searchPapers(papers: Papers): Passage[] {
  const pages = papers.flatMap(({ id, pages: of }) => of.map((page) => ({ documentId: id, page })));
  const joints = pages.slice(1).map(({ page }, index) => findAcross(pages[index]?.page ?? page, page));
  return pages.flatMap(({ documentId, page }, index) => {
    const crossing = [...(joints[index - 1]?.second ?? []), ...(joints[index]?.first ?? [])];
    const grown = growAll({ text: page.text, spans: crossing });
    return mergeSpans([...findOrdersOnPage(page), ...grown]).map((span) => ({
      documentId,
      page: page.number,
      ...span,
    }));
  });
}

function findAcross(one: Page, next: Page): { first: Span[]; second: Span[] } {
  const head = one.text.slice(-JOINT);
  const offset = one.text.length - head.length;
  const end = head.length;
  const crossing = findOrders(`${head}\n${next.text.slice(0, JOINT)}`).filter(
    (span) => span.start < end && span.end > end + 1,
  );
  return {
    first: crossing.map(({ start }) => ({ start: offset + start, end: one.text.length })),
    second: crossing.map((span) => ({ start: 0, end: span.end - end - 1 })),
  };
}

/** An order's sentence may go back so far, and its paragraph on. */
const BACK = 200;
const ON = 400;

const growAll = ({ text, spans }: { text: string; spans: readonly Span[] }): Span[] =>
  mergeSpans(spans.map((span) => grow(text, span)));

/** From the beginning of the sentence to the end of the paragraph: what follows an order is often more of it. */
function grow(text: string, { start, end }: Span): Span {
  const before = text.slice(Math.max(0, start - BACK), start);
  const stop = Math.max(
    ...[...before.matchAll(/[.!?]\s|\n[ \t]{0,20}\n/g)].map(({ index, 0: found }) => index + found.length),
    0,
  );
  const after = text.slice(end, end + ON);
  const paragraph = /\n[ \t]{0,20}\n/.exec(after);
  const cut = after.length < ON ? after.length : Math.max(after.lastIndexOf('\n'), after.lastIndexOf(' '), 0);
  const from = start - before.length + stop;
  const to = end + (paragraph ? paragraph.index : cut);
  const inside = text.slice(from, to);
  return {
    start: from + (inside.length - inside.trimStart().length),
    end: to - (inside.length - inside.trimEnd().length),
  };
}
