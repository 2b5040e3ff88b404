import { pageImageUrl, readPassages } from '@/server/documents/view';
import type { FactCitation } from '@/server/facts/contract';
import { database } from '@/server/platform/database';

export type Box = { x: number; y: number; w: number; h: number };

/** A page of the claimant's own with the words on it that something rests on. */
export type CitedPage = {
  documentId: string;
  filename: string;
  page: number;
  quotes: string[];
  /** Fractions of the picture, one box a line. */
  boxes: Box[];
  image: { url: string; width: number; height: number } | null;
};

/** The pages on which these words stand, each once. Words of no page of the case are left out. */
export async function readCitedPages({ caseId, citations }: { caseId: string; citations: FactCitation[] }) {
  if (citations.length === 0) return [];
  const places = citations.map(({ documentId, page, start, quote }) => ({
    documentId,
    page,
    start,
    end: start + quote.length,
  }));
  const [passages, rows] = await Promise.all([
    readPassages(database(), { caseId, places }),
    database().documentPage.findMany({
      where: { document: { caseId }, OR: places.map(({ documentId, page }) => ({ documentId, number: page })) },
      orderBy: [{ documentId: 'asc' }, { number: 'asc' }],
      select: {
        documentId: true,
        number: true,
        width: true,
        height: true,
        imageKey: true,
        document: { select: { filename: true } },
      },
    }),
  ]);
  return rows.map(({ documentId, number, width, height, imageKey, document }): CitedPage => {
    const own = passages.flatMap((each) => (each?.documentId === documentId && each.page === number ? each : []));
    return {
      documentId,
      filename: document.filename,
      page: number,
      quotes: joinQuotes(own),
      boxes: listOnce(own.flatMap(({ boxes }) => boxes.map(({ x, y, w, h }) => ({ x, y, w, h })))),
      image: imageKey ? { url: pageImageUrl({ documentId, page: number }), width, height } : null,
    };
  });
}

/** A line that is cited twice is marked once. */
const listOnce = (boxes: Box[]): Box[] => [
  ...new Map(boxes.map((box) => [Object.values(box).join(' '), box])).values(),
];

type Passage = { start: number; end: number; quote: string };

/** The quotes of a page in their order: what is cited twice stands once, and a label and its value are one quote. */
function joinQuotes(passages: readonly Passage[]): string[] {
  const joined: Passage[] = [];
  for (const passage of passages.toSorted((one, other) => one.start - other.start || other.end - one.end)) {
    const last = joined.at(-1);
    if (last && passage.end <= last.end) continue;
    if (last && passage.start >= last.end && passage.start - last.end <= 1) {
      last.quote = `${last.quote} ${passage.quote}`;
      last.end = passage.end;
    } else joined.push({ ...passage });
  }
  return joined.map(({ quote }) => quote);
}
