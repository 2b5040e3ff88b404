import sharp from 'sharp';
import type { ReadPage } from '../contract';
import { composePage, toStoredImage } from './compose-page';
import { STORED_LONG_EDGE } from './limits';
import { toPicture } from './picture';

/** Stands for a page of which nothing can be shown, in the shape of A4: none of it is there, and it says so. */
export async function makeBlankPage(number: number): Promise<ReadPage> {
  const size = { width: Math.round(STORED_LONG_EDGE / Math.SQRT2), height: STORED_LONG_EDGE };
  const picture = await toPicture(sharp({ create: { ...size, channels: 3, background: 'white' } }));
  const image = await toStoredImage(picture);
  return composePage({ number, lines: [], size, image, source: 'ocr', notes: { missingShare: 1 } });
}
