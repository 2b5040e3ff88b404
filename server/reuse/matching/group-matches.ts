import type { PaperPart } from '@/server/facts/contract';
import type { PaperReuse } from '@/server/rules/contract';

export type PagePlace = { documentId: string; page: number };
export type Other = PaperReuse['other'];

/** A page of the case that looks and reads like a page of another document, or bears the same marks. */
export type PageMatch = PagePlace & { how: 'picture' | 'facts'; other: Other };
/** A file of the case that is there once more. */
export type FileMatch = { documentId: string; other: Other };

type Part = Pick<PaperPart, 'documentId' | 'kind' | 'pages'>;

/**
 * What papers of a case are elsewhere. Standard pages, such as a tenancy's conditions, look the same in everybody's copy: a paper is the
 * same where all of its pages that show anything are in the other document. One page with its number, day and amount is enough.
 */
export function groupMatches(input: {
  parts: Part[];
  files: FileMatch[];
  pages: PageMatch[];
  /** The case's pages that have a picture to compare. */
  pictured: PagePlace[];
}): PaperReuse[] {
  const found = input.parts.flatMap((part) => [
    ...input.files
      .filter(({ documentId }) => documentId === part.documentId)
      .map(({ other }) => describe(part, { how: 'bytes', page: null, other })),
    ...matchPart(part, input),
  ]);
  return keepSurest(found);
}

function matchPart(part: Part, { pages, pictured }: { pages: PageMatch[]; pictured: PagePlace[] }): PaperReuse[] {
  const isOfPart = ({ documentId, page }: PagePlace): boolean =>
    documentId === part.documentId && part.pages.includes(page);
  const own = pages.filter(isOfPart);
  const needed = pictured.filter(isOfPart).map(({ page }) => page);
  const others = new Map(own.map(({ other }) => [other.documentId, other]));
  return [...others.values()].flatMap((other) => {
    const there = own.filter((match) => match.other.documentId === other.documentId);
    const seen = new Set(there.filter(({ how }) => how === 'picture').map(({ page }) => page));
    const [first] = there.map(({ page }) => page).sort((a, b) => a - b);
    const isWhole = needed.length > 0 && needed.every((page) => seen.has(page));
    const isMarked = there.some(({ how }) => how === 'facts');
    if (first === undefined || !(isWhole || isMarked)) return [];
    return [describe(part, { how: isWhole ? 'picture' : 'facts', page: first, other })];
  });
}

const describe = ({ documentId, kind }: Part, found: Pick<PaperReuse, 'how' | 'page' | 'other'>): PaperReuse => ({
  documentId,
  kind,
  ...found,
});

const SUREST: readonly PaperReuse['how'][] = ['bytes', 'picture', 'facts'];

/** Of one kind of paper in one other document the surest way, in an order that is the same each time. */
function keepSurest(found: PaperReuse[]): PaperReuse[] {
  const sorted = [...found].sort(
    (a, b) =>
      SUREST.indexOf(a.how) - SUREST.indexOf(b.how) ||
      a.other.reference.localeCompare(b.other.reference) ||
      a.documentId.localeCompare(b.documentId),
  );
  const keyOf = (reuse: PaperReuse) => `${reuse.documentId} ${reuse.kind} ${reuse.other.documentId}`;
  return sorted.filter((reuse, index) => sorted.findIndex((other) => keyOf(other) === keyOf(reuse)) === index);
}
