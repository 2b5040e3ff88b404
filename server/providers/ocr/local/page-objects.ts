import type { Box } from './boxes';
import { type Pdfium, withMemory } from './pdfium';

/** FPDF_PAGEOBJ_… of fpdf_edit.h. */
const TEXT = 1;
const PATH = 2;
const IMAGE = 3;
const SHADING = 4;
const FORM = 5;

/** Something that a page draws, forms unfolded; boxes in the page's own coordinates. */
export type PageObject = {
  handle: number;
  kind: 'text' | 'path' | 'image' | 'shading';
  /** The order in which things are drawn: a later one lies on top. */
  order: number;
  box: Box;
};

/** A map of a plan draws some 50,000 things; a page with more was made to take long. */
const MAX_OBJECTS = 100_000;
/** Forms hold forms; PDFium itself stops at about this depth. */
const MAX_DEPTH = 24;

const KINDS = new Map<number, PageObject['kind']>([
  [TEXT, 'text'],
  [PATH, 'path'],
  [IMAGE, 'image'],
  [SHADING, 'shading'],
]);

type Matrix = [a: number, b: number, c: number, d: number, e: number, f: number];
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** Lists what a page draws, in drawing order. Answers null where there is too much to look through. */
export function listPageObjects(pdfium: Pdfium, page: number): PageObject[] | null {
  const objects: PageObject[] = [];
  let seen = 0;
  const visit = (handle: number, toPage: Matrix, depth: number, pointer: number): boolean => {
    seen += 1;
    if (seen > MAX_OBJECTS || depth > MAX_DEPTH) return false;
    const type = pdfium._FPDFPageObj_GetType(handle);
    if (type === FORM) {
      const inner = multiply(readMatrix(pdfium, handle, pointer), toPage);
      const count = pdfium._FPDFFormObj_CountObjects(handle);
      for (let index = 0; index < count; index += 1) {
        if (!visit(pdfium._FPDFFormObj_GetObject(handle, index), inner, depth + 1, pointer)) return false;
      }
      return true;
    }
    const kind = KINDS.get(type);
    if (kind) objects.push({ handle, kind, order: seen, box: transform(readBounds(pdfium, handle, pointer), toPage) });
    return true;
  };
  return withMemory(pdfium, 32, (pointer) => {
    const count = pdfium._FPDFPage_CountObjects(page);
    for (let index = 0; index < count; index += 1) {
      if (!visit(pdfium._FPDFPage_GetObject(page, index), IDENTITY, 0, pointer)) return null;
    }
    return objects;
  });
}

export function listTexts(objects: PageObject[]): number[] {
  return objects.filter(({ kind }) => kind === 'text').map(({ handle }) => handle);
}

/** Leaves objects out of what is drawn for the time of one call. */
export function withoutObjects<T>(pdfium: Pdfium, handles: Iterable<number>, use: () => T): T {
  const left: number[] = [];
  try {
    for (const handle of handles) {
      pdfium._FPDFPageObj_SetIsActive(handle, 0);
      left.push(handle);
    }
    return use();
  } finally {
    for (const handle of left) pdfium._FPDFPageObj_SetIsActive(handle, 1);
  }
}

/** Whether a path fills its area and does not only draw a line around it. */
export function isFilledPath(pdfium: Pdfium, { handle }: PageObject): boolean {
  return withMemory(pdfium, 8, (pointer) => {
    return pdfium._FPDFPath_GetDrawMode(handle, pointer, pointer + 4) === 1 && pdfium.HEAP32[pointer / 4] !== 0;
  });
}

function readMatrix(pdfium: Pdfium, handle: number, pointer: number): Matrix {
  if (!pdfium._FPDFPageObj_GetMatrix(handle, pointer)) return IDENTITY;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = pdfium.HEAPF32.subarray(pointer / 4, pointer / 4 + 6);
  return [a, b, c, d, e, f];
}

function readBounds(pdfium: Pdfium, handle: number, pointer: number): Box {
  if (!pdfium._FPDFPageObj_GetBounds(handle, pointer, pointer + 4, pointer + 8, pointer + 12))
    return { x0: 0, y0: 0, x1: 0, y1: 0 };
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = pdfium.HEAPF32.subarray(pointer / 4, pointer / 4 + 4);
  return { x0, y0, x1, y1 };
}

/** First `m`, then `n`. */
function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[1] * n[2],
    m[0] * n[1] + m[1] * n[3],
    m[2] * n[0] + m[3] * n[2],
    m[2] * n[1] + m[3] * n[3],
    m[4] * n[0] + m[5] * n[2] + n[4],
    m[4] * n[1] + m[5] * n[3] + n[5],
  ];
}

function transform({ x0, y0, x1, y1 }: Box, [a, b, c, d, e, f]: Matrix): Box {
  const xs = [a * x0 + c * y0, a * x1 + c * y0, a * x0 + c * y1, a * x1 + c * y1].map((x) => x + e);
  const ys = [b * x0 + d * y0, b * x1 + d * y0, b * x0 + d * y1, b * x1 + d * y1].map((y) => y + f);
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}
