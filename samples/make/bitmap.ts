import sharp, { type Sharp } from 'sharp';
import { withPdf } from './open-pdf';

/** Eight-bit pixels, row by row; one channel is grey, three are red, green, blue. */
export type Bitmap = { data: Buffer; width: number; height: number; channels: 1 | 3 };

/** Every page of a PDF in colour. */
export function renderPages({ pdf, dpi }: { pdf: Buffer; dpi: number }): Promise<Bitmap[]> {
  return withPdf(pdf, async (document) => {
    const pages: Bitmap[] = [];
    for (const page of document.pages()) {
      const { data, width, height } = await page.render({ scale: dpi / 72, render: 'bitmap', colorSpace: 'BGRA' });
      // The library answers RGBA in spite of the colour space's name.
      const image = sharp(Buffer.from(data), { raw: { width, height, channels: 4 } });
      pages.push(await toBitmap(image.flatten({ background: '#ffffff' }), 3));
    }
    return pages;
  });
}

export async function renderFirstPage(options: { pdf: Buffer; dpi: number }): Promise<Bitmap> {
  const [page] = await renderPages(options);
  if (!page) throw new Error('The PDF has no page to render.');
  return page;
}

export function openBitmap({ data, width, height, channels }: Bitmap): Sharp {
  return sharp(data, { raw: { width, height, channels } });
}

export async function toBitmap(image: Sharp, channels: 1 | 3): Promise<Bitmap> {
  const { data, info } = await image
    .toColourspace(channels === 1 ? 'b-w' : 'srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (info.channels !== channels) throw new Error(`Expected ${channels} channels, got ${info.channels}.`);
  return { data, width: info.width, height: info.height, channels };
}

export async function toGrey(bitmap: Bitmap): Promise<Bitmap> {
  return bitmap.channels === 1 ? bitmap : toBitmap(openBitmap(bitmap).greyscale(), 1);
}
