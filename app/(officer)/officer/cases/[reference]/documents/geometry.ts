/** Widths of a page relative to the pane; 1 fits the width. Beyond 3 a scan at 200 dpi shows nothing new. */
export const ZOOM_STEPS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const;

/** The next step in or out; stays where it is at either end. */
export function stepZoom({ zoom, direction }: { zoom: number; direction: 'in' | 'out' }): number {
  const next = direction === 'in' ? ZOOM_STEPS.find((step) => step > zoom) : ZOOM_STEPS.findLast((step) => step < zoom);
  return next ?? zoom;
}

/** Clockwise, as the reader turned the page; how a scan lies is put right when it is read. */
export type Rotation = 0 | 90 | 180 | 270;

export const turnRight = (rotation: Rotation): Rotation => ((rotation + 90) % 360) as Rotation;

/** How large the pages are: as wide as the pane, wholly in sight, or at a scale of one's own. */
export type PageFit = 'width' | 'page' | 'scale';

type Size = { width: number; height: number };

/** A page's size as it lies after turning. */
export const turnedSize = ({ page, rotation }: { page: Size; rotation: Rotation }): Size =>
  rotation % 180 === 0 ? page : { width: page.height, height: page.width };

/** The width of a page relative to the pane's. Before the pane is measured every page is as wide as it. */
export function fitZoom(options: {
  fit: PageFit;
  scale: number;
  pane: Size | null;
  page: Size;
  rotation: Rotation;
}): number {
  const { fit, scale, pane } = options;
  if (fit === 'scale') return scale;
  if (fit === 'width' || !pane || pane.width === 0 || pane.height <= 0) return 1;
  const { width, height } = turnedSize(options);
  return Math.min(1, (pane.height * width) / (pane.width * height));
}

/** A point on the turned page, in fractions of it as it lies, as fractions of the page as it was read. */
export function turnBack({ x, y, rotation }: { x: number; y: number; rotation: Rotation }): { x: number; y: number } {
  switch (rotation) {
    case 0:
      return { x, y };
    case 90:
      return { x: y, y: 1 - x };
    case 180:
      return { x: 1 - x, y: 1 - y };
    case 270:
      return { x: 1 - y, y: x };
  }
}

/** In px of the scrolled content. */
type Area = { left: number; top: number; width: number; height: number };

/** What of a page is in the middle of the view, in fractions of the page as it was read: the same however it is turned. */
export function findCentre({ view, sheet, rotation }: { view: Area; sheet: Area; rotation: Rotation }) {
  const within = (fraction: number) => Math.min(Math.max(fraction, 0), 1);
  return turnBack({
    x: within((view.left + view.width / 2 - sheet.left) / sheet.width),
    y: within((view.top + view.height / 2 - sheet.top) / sheet.height),
    rotation,
  });
}

/** The scroll offsets that bring a point of a page, as `findCentre` gives it, into the middle of the view. */
export function scrollToCentre(options: {
  centre: { x: number; y: number };
  view: Size;
  sheet: Area;
  rotation: Rotation;
}): { left: number; top: number } {
  const { centre, view, sheet, rotation } = options;
  // On by the rest of the round is back again.
  const { x, y } = turnBack({ ...centre, rotation: ((360 - rotation) % 360) as Rotation });
  return {
    left: Math.max(0, sheet.left + x * sheet.width - view.width / 2),
    top: Math.max(0, sheet.top + y * sheet.height - view.height / 2),
  };
}

/** The scroll offset, in px, that keeps the same point of the content in the middle after it grew by `ratio`. */
export function keepCentre({ scroll, viewport, ratio }: { scroll: number; viewport: number; ratio: number }): number {
  return Math.max(0, (scroll + viewport / 2) * ratio - viewport / 2);
}

export type PageExtent = { number: number; top: number; height: number };

/** The number of the page under `middle` (px in the scrolled content), or the nearest one; null without pages. */
export function findPageAt({ pages, middle }: { pages: readonly PageExtent[]; middle: number }): number | null {
  let best: { number: number; distance: number } | null = null;
  for (const { number, top, height } of pages) {
    const distance = middle < top ? top - middle : Math.max(0, middle - (top + height));
    if (!best || distance < best.distance) best = { number, distance };
  }
  return best?.number ?? null;
}

/** The neighbour of a page in the order the pages of all documents are leafed through; null at either end. */
export function findNeighbour<Place extends { documentId: string; page: number }>({
  order,
  at,
  step,
}: {
  order: readonly Place[];
  at: { documentId: string; page: number };
  step: 1 | -1;
}): Place | null {
  const index = order.findIndex((place) => place.documentId === at.documentId && place.page === at.page);
  return index === -1 ? null : (order[index + step] ?? null);
}
