import type { DocumentScan } from '@/generated/prisma/enums';
import { noteAccess } from '@/server/audit/service';
import { findVisibleDocument } from '@/server/cases/access';
import { database, type Transaction } from '@/server/platform/database';
import { AppError, documentNotFound } from '@/server/platform/errors';
import type { Actor } from '@/server/platform/trpc';
import { collectNotes, type DocumentNotes } from '@/server/providers/ocr/describe-notes';
import { findDoubtful } from '@/server/providers/ocr/doubtful-words';
import type { Flaw } from '@/server/providers/ocr/photo/photo-flaw';
import { parseFlaws, parseNotes, parseWords } from '@/server/providers/ocr/stored-page';
import { storageNamed } from '@/server/providers/storage/storage';
import { takePassage } from './passages/take-passage';

/** What a list of documents shows of each; never its text. */
export const documentSummarySelect = {
  id: true,
  filename: true,
  contentType: true,
  bytes: true,
  ocrStatus: true,
  pageCount: true,
  legibility: true,
  failureCode: true,
  failureReason: true,
  step: true,
  scan: true,
  percent: true,
  registeredAt: true,
} as const;

/** Files that were announced lately and have not arrived. */
export const readPending = ({ caseId }: { caseId: string }) =>
  database().document.findMany({
    where: { caseId, registeredAt: null, createdAt: { gt: new Date(Date.now() - PENDING_FOR_MS) } },
    orderBy: { id: 'asc' },
    select: { id: true, filename: true, bytes: true },
  });

/** The largest file takes minutes on a slow line. Nobody knows of an older one whether its page still lives. */
const PENDING_FOR_MS = 3_600_000;

/** Below this mean word confidence a person should check the page; the local engine reads clean pages above 0.9. */
export const LEGIBLE_FROM = 0.65;

/** Whether a read document's text can be relied on; a legibility of null says that no word was found in it. Null while it is not read. */
export function isLegible(document: { ocrStatus: string; legibility: number | null }): boolean | null {
  if (document.ocrStatus === 'failed') return false;
  if (document.ocrStatus !== 'completed') return null;
  return (document.legibility ?? 0) >= LEGIBLE_FROM;
}

export const pageImageUrl = ({ documentId, page }: { documentId: string; page: number }) =>
  `/api/files/pages/${documentId}/${page}`;

/**
 * A document's pages in order: text, size of the image in pixels, where it is served, and to officers what is amiss and the words that
 * were read two ways, with their boxes.
 */
export async function readPages({ actor, documentId }: { actor: Actor; documentId: string }) {
  const { caseId } = await findVisibleDocument({ actor, documentId });
  // Their texts come all at once.
  await noteAccess({ actor, action: 'page_opened', data: { caseId, documentId } });
  const forStaff = isStaff(actor);
  const [pages, doubtful] = await Promise.all([
    database().documentPage.findMany({
      where: { documentId },
      orderBy: { number: 'asc' },
      select: {
        number: true,
        text: true,
        width: true,
        height: true,
        source: true,
        confidence: true,
        notes: true,
        imageKey: true,
      },
    }),
    forStaff ? readDoubtful(documentId) : null,
  ]);
  return pages.map(({ imageKey, notes, ...page }) => ({
    ...page,
    /** Whoever hid words in a file need not learn that they were found: null for claimants. */
    notes: forStaff ? parseNotes(notes) : null,
    doubtful: findDoubtful({ text: page.text, words: doubtful?.get(page.number) ?? [] })
      .slice(0, MOST_DOUBTFUL)
      .map(withPlace),
    imageUrl: imageKey ? pageImageUrl({ documentId, page: page.number }) : null,
  }));
}

/** A page with more is a poor one throughout, which its confidence says; each is an element on the screen. */
const MOST_DOUBTFUL = 300;

const isStaff = ({ role }: Actor) => role !== 'claimant';

/** Of each page the words with a second reading. The database picks them: all words are several times the size of their text. */
async function readDoubtful(documentId: string) {
  const rows = await database().$queryRaw<{ number: number; words: unknown }[]>`
    SELECT number, jsonb_path_query_array(words, '$[*] ? (exists (@.otherReading))') AS words FROM document_page
    WHERE document_id = ${documentId}::uuid AND jsonb_path_exists(words, '$[*].otherReading')`;
  return new Map(rows.map(({ number, words }) => [number, parseWords(words)]));
}

/** A word as pages show it: what was read, and where, but not how surely. */
const withPlace = <Word extends { confidence: number }>({ confidence: _, ...word }: Word) => word;

/** The word boxes of one page. Apart from `readPages`, because they are several times its size and few pages need them. */
export async function readWords({ actor, documentId, page }: { actor: Actor; documentId: string; page: number }) {
  const { caseId } = await findVisibleDocument({ actor, documentId });
  const row = await database().documentPage.findUnique({
    where: { documentId_number: { documentId, number: page } },
    select: { text: true, words: true },
  });
  if (!row) throw documentNotFound();
  await noteAccess({ actor, action: 'page_opened', data: { caseId, documentId, page } });
  const words = parseWords(row.words);
  const doubtful = new Set(findDoubtful({ text: row.text, words }).map(({ start }) => start));
  return words.map(({ confidence: _, otherReading, ...word }) =>
    otherReading !== undefined && doubtful.has(word.start) ? { ...word, otherReading } : word,
  );
}

/** What is amiss with the pages of a case's documents, by document; those with whole and open pages are left out. */
export async function readDocumentNotes({ caseId }: { caseId: string }): Promise<Map<string, DocumentNotes>> {
  const rows = await database().documentPage.findMany({
    where: {
      document: { caseId },
      OR: [{ notes: { path: ['hiddenWords'], gt: 0 } }, { notes: { path: ['missingShare'], gt: 0 } }],
    },
    // A page without words has no confidence.
    select: { documentId: true, number: true, notes: true, confidence: true },
  });
  const pages = rows.map(({ notes, confidence, ...page }) => {
    return { ...page, notes: parseNotes(notes), hasWords: confidence !== null };
  });
  const documentIds = new Set(pages.map(({ documentId }) => documentId));
  return new Map([...documentIds].map((id) => [id, collectNotes(pages.filter(({ documentId }) => documentId === id))]));
}

/** A page that its claimant should take again, with the size of its picture. */
export type FlawedPage = { page: number; width: number; height: number; flaws: Flaw[] };

/** The pages of a case's documents that are hard to read, by document and in order. */
export async function readFlawedPages({ caseId }: { caseId: string }): Promise<Map<string, FlawedPage[]>> {
  const rows = await database().$queryRaw<(Omit<FlawedPage, 'flaws'> & { documentId: string; flaws: unknown })[]>`
    SELECT p.document_id AS "documentId", p.number AS page, p.width, p.height, p.notes->'flaws' AS flaws
    FROM document_page p JOIN document d ON d.id = p.document_id
    WHERE d.case_id = ${caseId}::uuid AND jsonb_path_exists(p.notes, '$.flaws[0]') ORDER BY p.number`;
  const pages = new Map<string, FlawedPage[]>();
  for (const { documentId, flaws, ...page } of rows)
    pages.set(documentId, [...(pages.get(documentId) ?? []), { ...page, flaws: parseFlaws(flaws) }]);
  return pages;
}

type CitedPlace = { documentId: string; page: number; start: number; end: number };

/** The words at each place, from the pages of the case's read documents; null where there are none. */
export async function readPassages(tx: Transaction, { caseId, places }: { caseId: string; places: CitedPlace[] }) {
  const rows = await tx.documentPage.findMany({
    where: {
      OR: places.map(({ documentId, page }) => ({ documentId, number: page })),
      document: { caseId, registeredAt: { not: null }, ocrStatus: 'completed' },
    },
    select: { documentId: true, number: true, text: true, words: true },
  });
  const pages = rows.map(({ words, ...page }) => ({ ...page, words: parseWords(words) }));
  return places.map((place) => {
    const page = pages.find(({ documentId, number }) => documentId === place.documentId && number === place.page);
    const passage = page && takePassage({ page, span: place });
    return passage ? { documentId: place.documentId, page: place.page, ...passage } : null;
  });
}

/** The picture of one page for an authorised reader; `not_found` when there is none. */
export async function openPageImage({ actor, documentId, page }: { actor: Actor; documentId: string; page: number }) {
  const document = await findVisibleDocument({ actor, documentId });
  const row = await database().documentPage.findUnique({
    where: { documentId_number: { documentId, number: page } },
    select: { imageKey: true },
  });
  if (!row?.imageKey) throw documentNotFound();
  await noteAccess({ actor, action: 'page_opened', data: { caseId: document.caseId, documentId, page } });
  const contentType = row.imageKey.endsWith('.jpg') ? 'image/jpeg' : 'image/webp';
  const file = await storageNamed(document.storage).read({ key: row.imageKey, contentType, asDownload: false });
  if (!file) throw documentNotFound();
  return file;
}

/** The file as it was uploaded, for an authorised reader. */
export async function openOriginal({ actor, documentId }: { actor: Actor; documentId: string }) {
  const document = await findVisibleDocument({ actor, documentId });
  if (!document.registeredAt) throw documentNotFound();
  assertScanned({ actor, scan: document.scan });
  const { storage, storageKey, contentType, filename } = document;
  // A download always: a PDF or picture opened in the page's origin would run with its rights.
  const file = await storageNamed(storage).read({ key: storageKey, contentType, asDownload: true });
  if (!file) throw documentNotFound();
  await noteAccess({ actor, action: 'original_opened', data: { caseId: document.caseId, documentId } });
  return { file, filename };
}

/** An unscanned file goes to nobody but the person who brought it. One with malware is gone. */
function assertScanned({ actor, scan }: { actor: Actor; scan: DocumentScan }): void {
  if (scan === 'infected')
    throw new AppError('conflict', 'Malware was found in this file, so it was removed. A clean copy is needed.');
  if (scan === 'waiting' && isStaff(actor))
    throw new AppError(
      'conflict',
      'This file has not been scanned for malware yet, so it cannot be opened. That is done as soon as the scanner answers.',
    );
}
