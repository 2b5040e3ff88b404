import type { ReadableType } from '../../contract';
import { completeJpeg } from './complete-jpeg';
import { completePng } from './complete-png';
import { completeTiff } from './complete-tiff';
import { measurePaddedWebp } from './pad-webp';
import type { Salvaged } from './salvaged';

/**
 * Makes what is there of a cut-off picture decodable, and measures what is not. Answers null where nothing can be done:
 * the file is damaged in another way. `page` counts from 0.
 */
export async function salvagePicture(file: {
  bytes: Buffer;
  contentType: ReadableType;
  page: number;
  /** Bytes of a WebP that came; the rest is padding. */
  arrived: number;
}): Promise<Salvaged | null> {
  switch (file.contentType) {
    case 'image/jpeg':
      return completeJpeg(file.bytes);
    case 'image/png':
      return completePng(file.bytes);
    case 'image/tiff':
      return completeTiff(file);
    case 'image/webp':
      return measurePaddedWebp(file);
    default:
      return null;
  }
}
