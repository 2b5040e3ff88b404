import { drawPage, measurePage } from './draw-page';
import { LOOK_THROUGH_CPU_MS } from './limits';
import { listPageObjects, withoutObjects } from './page-objects';
import type { Pdfium } from './pdfium';
import { startTimeBudget } from './time-budget';

/** Enough to have each path, dash and shading computed; pixels cost little. */
const LOOK_LONG_EDGE = 300;

/**
 * Loads and draws pages from the first on, small and without their pictures, until that has taken its time: what remains is looked at
 * when it is read. Forms that hold themselves and paths without end show in milliseconds what a page would take; a
 * scan's pictures are left to the reader, who needs them.
 */
export function lookThroughPdf({
  pdfium,
  document,
  pageCount,
}: {
  pdfium: Pdfium;
  document: number;
  pageCount: number;
}): void {
  const isSpent = startTimeBudget();
  for (let index = 0; index < pageCount; index += 1) {
    lookAtPage({ pdfium, document, index });
    if (isSpent({ cpuMs: LOOK_THROUGH_CPU_MS, clockMs: Number.POSITIVE_INFINITY })) return;
  }
}

/** A page that cannot be loaded is damaged: the reader says so, and shows the others. */
function lookAtPage({ pdfium, document, index }: { pdfium: Pdfium; document: number; index: number }): void {
  const page = pdfium._FPDF_LoadPage(document, index);
  if (page === 0) return;
  try {
    const pictures = (listPageObjects(pdfium, page) ?? []).filter(({ kind }) => kind === 'image');
    const handles = pictures.map(({ handle }) => handle);
    const { width, height } = measurePage(pdfium, page);
    const scale = LOOK_LONG_EDGE / Math.max(width, height, 1);
    withoutObjects(pdfium, handles, () => drawPage(pdfium, page, { scale }));
  } finally {
    pdfium._FPDF_ClosePage(page);
  }
}
