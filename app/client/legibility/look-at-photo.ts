import { findFlaws } from '@/server/providers/ocr/photo/find-flaws';
import type { Grey } from '@/server/providers/ocr/photo/measure-tiles';
import type { Flaw } from '@/server/providers/ocr/photo/photo-flaw';
import { cropCanvas } from './crop-canvas';
import { openPhoto } from './open-photo';

/** A flaw with a small picture of its part, under an address of this page. */
export type SeenFlaw = Flaw & { crop: string };

const MOST_FLAWS = 2;

/** What makes a photograph hard to read, by its looks, before anybody has read it. Empty for what is no photograph of a page. */
export async function lookAtPhoto(file: Blob): Promise<SeenFlaw[]> {
  const photo = await openPhoto(file);
  if (!photo) return [];
  const { canvas, scale } = photo;
  await untilIdle();
  const grey = readGrey(canvas);
  await untilIdle();
  const flaws = grey ? findFlaws(grey, { scale }).slice(0, MOST_FLAWS) : [];
  const seen = await Promise.all(flaws.map(async (flaw) => ({ ...flaw, crop: await cropCanvas(canvas, flaw.area) })));
  // Some browsers keep the pixels of a canvas for as long as it has a size.
  canvas.width = 0;
  return seen;
}

function readGrey(canvas: HTMLCanvasElement): Grey | null {
  const { width, height } = canvas;
  const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height).data;
  if (!pixels) return null;
  const data = new Uint8Array(width * height);
  for (let at = 0; at < data.length; at += 1) {
    const [red, green, blue] = [pixels[at * 4] ?? 0, pixels[at * 4 + 1] ?? 0, pixels[at * 4 + 2] ?? 0];
    data[at] = (red * 54 + green * 183 + blue * 19) >> 8;
  }
  return { data, width, height };
}

/** Taps and scrolling go first. */
const untilIdle = () =>
  new Promise<void>((resolve) => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(() => resolve(), { timeout: 1_000 });
    else setTimeout(resolve, 0);
  });
