/** Fractions of the page image's width and height, origin top left. */
export type Box = { x: number; y: number; w: number; h: number };

const percent = (fraction: number) => `${Number((fraction * 100).toFixed(3))}%`;

/** Where a box stands on its page, as CSS that holds at any zoom. A box that leaves the page is cut at its edge. */
export function placeBox(box: Box): { left: string; top: string; width: string; height: string } {
  const left = Math.min(Math.max(box.x, 0), 1);
  const top = Math.min(Math.max(box.y, 0), 1);
  const right = Math.min(Math.max(box.x + box.w, left), 1);
  const bottom = Math.min(Math.max(box.y + box.h, top), 1);
  return { left: percent(left), top: percent(top), width: percent(right - left), height: percent(bottom - top) };
}

/** The smallest box around all of them; null for none. */
export function encloseBoxes(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.w));
  const bottom = Math.max(...boxes.map((box) => box.y + box.h));
  return { x, y, w: right - x, h: bottom - y };
}
