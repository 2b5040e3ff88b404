import { type Asset, countPages, findAsset, findUploaded, keyOf } from '@/server/providers/cloudinary/assets';
import { FAILURES } from '@/server/providers/failures';
import { ProviderError } from '@/server/providers/provider-error';
import { NO_NOTES, type ReadDocumentRequest, type StoredPage, UnreadableDocumentError } from '../contract';
import { deliverInOrder } from '../deliver-in-order';
import { groupRows } from '../group-rows';
import { MAXIMUM_PAGES, TOO_MANY_PAGES } from '../page-limit';
import { findWords } from './find-words';
import { limits } from './limits';
import { listPageAssets, makePageAsset, makeUprightAsset, pageFolder } from './page-asset';
import { readPageText } from './page-text';
import { findTurn, placeWord, uprightSize } from './turn-page';

type Request = {
  publicId: string;
  /** Called for each page that is read for the first time. */
  onPageMade: () => void;
} & Pick<ReadDocumentRequest, 'contentHash' | 'signal' | 'onPage'>;

/**
 * Text, pages and word boxes of a document at Cloudinary by its `adv_ocr` add-on, in the form every reader gives. Pages that
 * an earlier attempt has had recognised are not recognised, nor paid for, again. Throws UnreadableDocumentError,
 * ProviderError, or the signal's reason.
 */
export async function getOcrTextFromCloudinary({
  publicId,
  contentHash,
  signal,
  onPage,
  onPageMade,
}: Request): Promise<void> {
  const document = await findUploaded({ publicId, signal });
  if (!document) throw new ProviderError({ code: 'not_found', message: 'The file is not at the file service.' });
  if (contentHash !== null && contentHash !== `md5:${document.etag}`)
    throw new UnreadableDocumentError('changed', FAILURES.changed.claimant, FAILURES.changed.isPermanent);
  const pageCount = countPages(document);
  if (pageCount > MAXIMUM_PAGES) throw new UnreadableDocumentError('too_many_pages', TOO_MANY_PAGES, true);
  const made = await listPageAssets({ publicId, signal });
  const readPage = async (index: number) => {
    const page = index + 1;
    const pageId = `${pageFolder(publicId)}/${page}`;
    const kept = made.has(pageId) ? await findAsset({ publicId: pageId, signal }) : null;
    const asset = kept ?? (await makePageAsset({ document, page, signal }));
    const read = await readPageAsset({ asset, isKept: kept !== null, page, signal });
    if (!kept) onPageMade();
    return read;
  };
  const begun: Promise<StoredPage>[] = [];
  const begin = (index: number) => {
    const reading = readPage(index);
    begun.push(reading);
    return reading;
  };
  try {
    await deliverInOrder({ pageCount, lookAhead: limits.PAGES_AT_ONCE, readPage: begin, onPage, signal });
  } finally {
    // Where one page failed, those under way are paid for already: they end and are kept for the next attempt.
    await Promise.allSettled(begun);
  }
}

type Reading = { asset: Asset; isKept: boolean; page: number; signal: AbortSignal };

async function readPageAsset({ asset, isKept, page, signal }: Reading): Promise<StoredPage> {
  const { width, height } = asset;
  if (!width || !height)
    throw new ProviderError({ code: 'invalid_answer', message: 'The file service gave a page without a size.' });
  const annotation = await readPageText({ asset, isKept, signal });
  const found = annotation ? findWords(annotation) : { text: '', words: [] };
  // Boxes are pixels of the picture as the recogniser saw it.
  const seen = annotation?.fullTextAnnotation?.pages[0] ?? { width, height };
  const turn = findTurn(found.words);
  const words = found.words.map((word) => placeWord({ word, size: seen, turn }));
  const picture = turn === 0 ? asset : await makeUprightAsset({ page: asset, turn, signal });
  const size = uprightSize({ width, height }, turn);
  const confidence = words.reduce((sum, word) => sum + word.confidence, 0) / words.length;
  return {
    number: page,
    text: found.text,
    words,
    rows: groupRows({ words, ...size }),
    image: { key: keyOf({ publicId: picture.public_id, format: 'jpg' }), ...size },
    source: 'ocr',
    confidence: words.length === 0 ? null : confidence,
    notes: NO_NOTES,
  };
}
