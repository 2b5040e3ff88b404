import { findVisibleDocument } from '@/server/cases/access';
import { database } from '@/server/platform/database';
import { documentNotFound } from '@/server/platform/errors';
import type { Actor } from '@/server/platform/trpc';
import { fileStorage } from '@/server/providers/storage/storage';

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
  percent: true,
  registeredAt: true,
} as const;

/** Below this mean word confidence a person should check the page; the local engine reads clean pages above 0.9. */
export const LEGIBLE_FROM = 0.65;

/** Whether a read document's text can be relied on; null while it is not read. */
export function isLegible(document: { ocrStatus: string; legibility: number | null }): boolean | null {
  if (document.ocrStatus === 'failed') return false;
  if (document.ocrStatus !== 'completed') return null;
  return (document.legibility ?? 0) >= LEGIBLE_FROM;
}

export const pageImageUrl = ({ documentId, page }: { documentId: string; page: number }) =>
  `/api/files/pages/${documentId}/${page}`;

/** A document's pages in order: text, size of the image in pixels and where it is served. */
export async function readPages({ actor, documentId }: { actor: Actor; documentId: string }) {
  await findVisibleDocument({ actor, documentId });
  const pages = await database().documentPage.findMany({
    where: { documentId },
    orderBy: { number: 'asc' },
    select: { number: true, text: true, width: true, height: true, source: true, confidence: true, imageKey: true },
  });
  return pages.map(({ imageKey, ...page }) => ({
    ...page,
    imageUrl: imageKey ? pageImageUrl({ documentId, page: page.number }) : null,
  }));
}

/** The picture of one page for an authorised reader; `not_found` when there is none. */
export async function openPageImage({ actor, documentId, page }: { actor: Actor; documentId: string; page: number }) {
  await findVisibleDocument({ actor, documentId });
  const row = await database().documentPage.findUnique({
    where: { documentId_number: { documentId, number: page } },
    select: { imageKey: true },
  });
  const file = row?.imageKey ? await fileStorage().read(row.imageKey) : null;
  if (!file) throw documentNotFound();
  return file;
}

/** The file as it was uploaded, for an authorised reader. */
export async function openOriginal({ actor, documentId }: { actor: Actor; documentId: string }) {
  const document = await findVisibleDocument({ actor, documentId });
  const file = await fileStorage().read(document.storageKey);
  if (!file) throw documentNotFound();
  return { ...file, filename: document.filename, contentType: document.contentType };
}
