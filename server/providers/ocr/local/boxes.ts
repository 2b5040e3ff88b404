/** A rectangle in any unit, `x0` and `y0` the smaller sides. */
export type Box = { x0: number; y0: number; x1: number; y1: number };

export function uniteBoxes(a: Box, b: Box): Box {
  return { x0: Math.min(a.x0, b.x0), y0: Math.min(a.y0, b.y0), x1: Math.max(a.x1, b.x1), y1: Math.max(a.y1, b.y1) };
}

/** The share of `box` that lies within the other one, 0 to 1. */
export function measureShare(box: Box, other: Box): number {
  const width = Math.min(box.x1, other.x1) - Math.max(box.x0, other.x0);
  const height = Math.min(box.y1, other.y1) - Math.max(box.y0, other.y0);
  if (width <= 0 || height <= 0) return 0;
  return (width * height) / ((box.x1 - box.x0) * (box.y1 - box.y0));
}
