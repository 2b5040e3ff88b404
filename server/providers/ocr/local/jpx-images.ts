import { type Pdfium, withMemory } from './pdfium';

/** FPDFPageObj_GetType: a picture, and a group of objects that may hold pictures. */
const IMAGE_OBJECT = 3;
const FORM_OBJECT = 5;
/** Real pages nest twice and hold some thousand objects; more was made to cost time. */
const MAX_DEPTH = 8;
const MAX_OBJECTS = 20_000;
const JPX_FILTER = 'JPXDecode';
const FILTER_NAME_BYTES = 32;
/** A JPEG 2000 picture ends with this mark; some programs put a few bytes after it. */
const END_OF_CODESTREAM = Buffer.from([0xff, 0xd9]);
const END_SLACK_BYTES = 16;

type JpxImage = {
  object: number;
  /** The group that holds it; null for the page itself. */
  group: number | null;
  /** Of the page, 0 to 1. */
  share: number;
};

/** Takes every JPEG 2000 picture off a loaded page, and answers the share of the page that they covered. */
export function removeJpxImages(pdfium: Pdfium, page: number): number {
  const images = listJpxImages(pdfium, page);
  for (const { object, group } of images) {
    if (group === null) pdfium._FPDFPage_RemoveObject(page, object);
    else pdfium._FPDFFormObj_RemoveObject(group, object);
    pdfium._FPDFPageObj_Destroy(object);
  }
  return sumShares(images);
}

/** The share of a page that JPEG 2000 pictures without their end should cover: PDFium draws nothing of those. */
export function measureCutJpxImages(pdfium: Pdfium, page: number): number {
  return sumShares(listJpxImages(pdfium, page).filter(({ object }) => !hasEnd(pdfium, object)));
}

const sumShares = (images: JpxImage[]): number =>
  Math.min(
    1,
    images.reduce((sum, { share }) => sum + share, 0),
  );

function listJpxImages(pdfium: Pdfium, page: number): JpxImage[] {
  const images: JpxImage[] = [];
  let seen = 0;
  // What is within a group is measured in the group's own units: the group itself says what it covers.
  const visit = (object: number, group: number | null, outermost: number, depth: number) => {
    seen += 1;
    const type = pdfium._FPDFPageObj_GetType(object);
    if (type === IMAGE_OBJECT && isJpx(pdfium, object))
      images.push({ object, group, share: measureShare(pdfium, page, outermost) });
    if (type !== FORM_OBJECT || depth === MAX_DEPTH) return;
    const count = pdfium._FPDFFormObj_CountObjects(object);
    for (let index = 0; index < count && seen < MAX_OBJECTS; index += 1)
      visit(pdfium._FPDFFormObj_GetObject(object, index), object, outermost, depth + 1);
  };
  const count = pdfium._FPDFPage_CountObjects(page);
  for (let index = 0; index < count && seen < MAX_OBJECTS; index += 1) {
    const object = pdfium._FPDFPage_GetObject(page, index);
    visit(object, null, object, 0);
  }
  return images;
}

function isJpx(pdfium: Pdfium, object: number): boolean {
  return withMemory(pdfium, FILTER_NAME_BYTES, (name) => {
    for (let index = 0; index < pdfium._FPDFImageObj_GetImageFilterCount(object); index += 1) {
      const length = pdfium._FPDFImageObj_GetImageFilter(object, index, name, FILTER_NAME_BYTES);
      const text = Buffer.from(pdfium.HEAPU8.subarray(name, name + Math.max(0, length - 1))).toString('latin1');
      if (length <= FILTER_NAME_BYTES && text === JPX_FILTER) return true;
    }
    return false;
  });
}

function measureShare(pdfium: Pdfium, page: number, object: number): number {
  const [width, height] = [pdfium._FPDF_GetPageWidthF(page), pdfium._FPDF_GetPageHeightF(page)];
  return withMemory(pdfium, 16, (pointer) => {
    pdfium._FPDFPageObj_GetBounds(object, pointer, pointer + 4, pointer + 8, pointer + 12);
    const [left = 0, bottom = 0, right = 0, top = 0] = pdfium.HEAPF32.subarray(pointer / 4, pointer / 4 + 4);
    return Math.min(1, Math.max(0, ((right - left) * (top - bottom)) / (width * height)));
  });
}

function hasEnd(pdfium: Pdfium, object: number): boolean {
  const length = pdfium._FPDFImageObj_GetImageDataRaw(object, 0, 0);
  if (length === 0) return false;
  return withMemory(pdfium, length, (pointer) => {
    pdfium._FPDFImageObj_GetImageDataRaw(object, pointer, length);
    const tail = pdfium.HEAPU8.subarray(pointer + Math.max(0, length - END_SLACK_BYTES), pointer + length);
    return Buffer.from(tail).includes(END_OF_CODESTREAM);
  });
}
