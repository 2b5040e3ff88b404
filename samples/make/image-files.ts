import { type Bitmap, openBitmap } from './bitmap';
import { createPaper, PAGE } from './paper';

export function encodeJpeg({ bitmap, quality }: { bitmap: Bitmap; quality: number }): Promise<Buffer> {
  return openBitmap(bitmap).jpeg({ quality }).toBuffer();
}

/** A PNG with a palette of `colours` greys: text needs few, and the file is a third of the size. */
export function encodePng({ bitmap, colours, dpi }: { bitmap: Bitmap; colours: number; dpi: number }): Promise<Buffer> {
  return openBitmap(bitmap)
    .withMetadata({ density: dpi })
    .png({ palette: true, colours, dither: 0, compressionLevel: 9 })
    .toBuffer();
}

/** A one-bit TIFF as office scanners send it (CCITT group 4). */
export function encodeTiff({ bitmap, dpi }: { bitmap: Bitmap; dpi: number }): Promise<Buffer> {
  return openBitmap(bitmap)
    .greyscale()
    .threshold(150)
    .toColourspace('b-w')
    .tiff({ compression: 'ccittfax4', bitdepth: 1, xres: dpi / 25.4, yres: dpi / 25.4 })
    .toBuffer();
}

export function encodeWebp({ bitmap, quality }: { bitmap: Bitmap; quality: number }): Promise<Buffer> {
  return openBitmap(bitmap).webp({ quality, effort: 6 }).toBuffer();
}

type ImagePdf = { pages: Bitmap[]; quality: number; title: string; created: string };

/** A PDF of pictures alone, without a text layer, as a scanner makes it. */
export async function assembleScanPdf({ pages, quality, title, created }: ImagePdf): Promise<Buffer> {
  const { doc, finish } = createPaper({ title, author: 'Scanner', created });
  for (const [index, bitmap] of pages.entries()) {
    if (index > 0) doc.addPage();
    doc.image(await encodeJpeg({ bitmap, quality }), 0, 0, { width: PAGE.width, height: PAGE.height });
  }
  return finish();
}
