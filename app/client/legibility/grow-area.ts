import type { Area } from '@/server/providers/ocr/photo/photo-flaw';

const MARGIN = 0.02;

/** With a little of what lies around an area, so that its place on the page is recognised. */
export function growArea({ x, y, w, h }: Area): Area {
  const [left, top] = [Math.max(0, x - MARGIN), Math.max(0, y - MARGIN)];
  return { x: left, y: top, w: Math.min(1, x + w + MARGIN) - left, h: Math.min(1, y + h + MARGIN) - top };
}
