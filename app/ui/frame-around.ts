import { type Box, encloseBoxes } from './page-boxes';

/** Less of a page's width than this is too large to be read on a desk; of its height, too little to be found again on the paper. */
const LEAST_WIDTH = 0.62;
const LEAST_HEIGHT = 0.14;
/** Around the words, so that they stand among their neighbours. */
const MARGIN = { x: 0.06, y: 0.04 };
/** Words that take more of the page's height are shown with the whole page. */
const MOST_HEIGHT = 0.6;

export const WHOLE_PAGE: Box = { x: 0, y: 0, w: 1, h: 1 };

/** The part of a page that shows these boxes large enough for a phone; the whole page without boxes. */
export function frameAround(boxes: readonly Box[]): Box {
  const around = encloseBoxes(boxes);
  if (!around || around.h > MOST_HEIGHT) return WHOLE_PAGE;
  const across = widen({ start: around.x, size: around.w, margin: MARGIN.x, least: LEAST_WIDTH });
  const down = widen({ start: around.y, size: around.h, margin: MARGIN.y, least: LEAST_HEIGHT });
  return { x: across.start, y: down.start, w: across.size, h: down.size };
}

/** With its margins, at least so long, and within the page. */
function widen({ start, size, margin, least }: Record<'start' | 'size' | 'margin' | 'least', number>) {
  const wanted = Math.min(1, Math.max(least, size + 2 * margin));
  const middle = start + size / 2;
  return { start: Math.min(Math.max(0, middle - wanted / 2), 1 - wanted), size: wanted };
}
