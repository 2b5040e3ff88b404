import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import type { ReadableType, ReadPage } from '@/server/providers/ocr/contract';
import { loadPdfium, withMemory } from '@/server/providers/ocr/local/pdfium';
import { Refusal } from './refusal';

/** Formats that the service takes for images; those with a content type can be read as well. */
const FORMATS: Record<string, { contentType: string; readable: ReadableType | null }> = {
  pdf: { contentType: 'application/pdf', readable: 'application/pdf' },
  jpg: { contentType: 'image/jpeg', readable: 'image/jpeg' },
  png: { contentType: 'image/png', readable: 'image/png' },
  webp: { contentType: 'image/webp', readable: 'image/webp' },
  tif: { contentType: 'image/tiff', readable: 'image/tiff' },
  heic: { contentType: 'image/heic', readable: 'image/heic' },
  gif: { contentType: 'image/gif', readable: null },
  avif: { contentType: 'image/avif', readable: null },
  bmp: { contentType: 'image/bmp', readable: null },
};
const ALIASES: Record<string, string> = { jpeg: 'jpg', tiff: 'tif', heif: 'heic' };

export const toFormat = (name: string): string => ALIASES[name] ?? name;
export const isFormat = (name: string): boolean => toFormat(name) in FORMATS;
export const contentTypeOf = (format: string): string => FORMATS[format]?.contentType ?? 'application/octet-stream';
export const readableTypeOf = (format: string): ReadableType | null => FORMATS[format]?.readable ?? null;

export type Size = { width: number; height: number };
/** `sizes`: of each page, in pixels; in points for a PDF. */
export type Inspected = { format: string; sizes: Size[] };

/** Finds out from the bytes alone what was uploaded; refuses what is no image or not among `allowed`. */
export async function inspectImage({ bytes, allowed }: { bytes: Buffer; allowed: string[] }): Promise<Inspected> {
  const found = await fileTypeFromBuffer(bytes);
  const format = toFormat(found?.ext ?? '');
  if (allowed.length > 0 && !allowed.map(toFormat).includes(format)) {
    if (!found) throw new Refusal(400, 'An unknown file format not allowed');
    throw new Refusal(400, `${isFormat(format) ? 'Image' : 'Raw'} file format ${format} not allowed`);
  }
  if (!isFormat(format)) throw new Refusal(400, 'Invalid image file');
  const sizes = format === 'pdf' ? await measurePdf(bytes) : await measurePicture(bytes);
  if (sizes.length === 0) throw new Refusal(400, 'Invalid image file');
  return { format, sizes };
}

async function measurePicture(bytes: Buffer): Promise<Size[]> {
  try {
    const { width, height, pages = 1, format } = await sharp(bytes).metadata();
    return Array.from({ length: format === 'tiff' ? pages : 1 }, () => ({ width, height }));
  } catch {
    // The service does not say what it found wrong either.
    throw new Refusal(400, 'Invalid image file');
  }
}

/** No page of one that is broken, or that asks for a password. */
async function measurePdf(bytes: Buffer): Promise<Size[]> {
  const pdfium = await loadPdfium();
  return withMemory(pdfium, bytes.length, (memory) => {
    pdfium.HEAPU8.set(bytes, memory);
    const document = pdfium._FPDF_LoadMemDocument(memory, bytes.length, 0);
    if (document === 0) return [];
    const sizes = Array.from({ length: pdfium._FPDF_GetPageCount(document) }, (_, index) => {
      const page = pdfium._FPDF_LoadPage(document, index);
      const size = {
        width: Math.round(pdfium._FPDF_GetPageWidthF(page)),
        height: Math.round(pdfium._FPDF_GetPageHeightF(page)),
      };
      pdfium._FPDF_ClosePage(page);
      return size;
    });
    pdfium._FPDF_CloseDocument(document);
    return sizes;
  });
}

const POINTS_PER_INCH = 72;
/** What the service draws the pages of a PDF at, where it is not told. */
const PDF_DPI = 150;

/**
 * The picture of a page in pixels: a picture's own, a PDF's page as the service draws it. The engine hands over its
 * pages upright, so the proportions are the engine's.
 */
export function sizeOfPicture({
  asset,
  page,
  dpi = PDF_DPI,
}: {
  asset: Inspected;
  page: ReadPage;
  dpi?: number;
}): Size {
  const { width, height } = page.image;
  const own = asset.sizes[page.number - 1] ?? { width, height };
  const density = asset.format === 'pdf' ? dpi / POINTS_PER_INCH : 1;
  const scale = (Math.max(own.width, own.height) * density) / Math.max(width, height);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}
