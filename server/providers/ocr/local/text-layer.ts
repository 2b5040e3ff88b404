import { dropActualText } from './actual-text';
import type { Char } from './group-lines';
import { type LayerChar, readLayerChars } from './layer-chars';
import { createMapper } from './page-mapper';
import { listPageObjects, type PageObject } from './page-objects';
import type { Pdfium } from './pdfium';

export type TextLayer = { chars: LayerChar[]; objects: PageObject[]; actualText: string[] };

/**
 * Reads what text a page holds, seen or not. Answers null where there is more than a page can hold. A page whose text
 * runs sideways is first turned upright, for drawing too.
 */
export function readTextLayer(pdfium: Pdfium, page: number): TextLayer | null {
  const objects = listPageObjects(pdfium, page);
  if (!objects) return null;
  const actualText = dropActualText(pdfium, objects);
  const chars = readLayerChars(pdfium, page);
  if (!chars) return null;
  const turns = findTurns(pdfium, page, chars);
  if (turns === 0) return { chars, objects, actualText };
  // PDFium orders lines as they show: of a page that lies on its side it would give the last line first.
  pdfium._FPDFPage_SetRotation(page, (pdfium._FPDFPage_GetRotation(page) + turns) % 4);
  const turned = readLayerChars(pdfium, page);
  return turned && { chars: turned, objects, actualText };
}

/** By how many quarters to the right the page must be turned so that most of its text runs from left to right. */
function findTurns(pdfium: Pdfium, page: number, chars: Char[]): number {
  const toFraction = createMapper(pdfium, page);
  const [width, height] = [pdfium._FPDF_GetPageWidthF(page), pdfium._FPDF_GetPageHeightF(page)];
  const origin = toFraction(0, 0);
  const votes = [0, 0, 0, 0];
  for (const { text, angle } of chars) {
    if (text.trim() === '') continue;
    // PDFium counts a letter's angle clockwise, the page its coordinates the other way round.
    const tip = toFraction(Math.cos(angle), -Math.sin(angle));
    const [dx, dy] = [(tip.x - origin.x) * width, (tip.y - origin.y) * height];
    const direction = Math.round(Math.atan2(dy, dx) / (Math.PI / 2));
    const turns = (4 - direction) % 4;
    votes[turns] = (votes[turns] ?? 0) + 1;
  }
  return votes.indexOf(Math.max(...votes));
}
