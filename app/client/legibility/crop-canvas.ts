import type { Area } from '@/server/providers/ocr/photo/photo-flaw';
import { growArea } from './grow-area';

/** Wide enough for a phone's screen at two pixels a point. */
const MOST_WIDTH = 640;

/** The address of a small picture of a part of the canvas. */
export async function cropCanvas(canvas: HTMLCanvasElement, area: Area): Promise<string> {
  const { x, y, w, h } = growArea(area);
  const [width, height] = [canvas.width * w, canvas.height * h];
  const scale = Math.min(1, MOST_WIDTH / Math.max(width, height));
  const small = document.createElement('canvas');
  small.width = Math.max(1, Math.round(width * scale));
  small.height = Math.max(1, Math.round(height * scale));
  const place = [canvas.width * x, canvas.height * y, width, height] as const;
  small.getContext('2d')?.drawImage(canvas, ...place, 0, 0, small.width, small.height);
  const picture = await new Promise<Blob | null>((resolve) => small.toBlob(resolve, 'image/jpeg', 0.8));
  if (!picture) throw new Error('the browser made no picture of the canvas');
  return URL.createObjectURL(picture);
}
