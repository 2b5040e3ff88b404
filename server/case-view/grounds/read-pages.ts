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
    // One place can be cited for a value and for its label.
    const words = own.filter(
      (each, at) => own.findIndex(({ start, end }) => start === each.start && end === each.end) === at,
    );
    return {
      documentId,
      filename: document.filename,
      page: number,
      quotes: words.toSorted((one, other) => one.start - other.start).map(({ quote }) => quote),
      boxes: words.flatMap(({ boxes }) => boxes.map(({ x, y, w, h }) => ({ x, y, w, h }))),
      image: imageKey ? { url: pageImageUrl({ documentId, page: number }), width, height } : null,
    };
  });
}
