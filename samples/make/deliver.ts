import type { SampleDocument } from '../../prisma/demo/sample-manifest';
import { type Bitmap, openBitmap, renderFirstPage, renderPages, toBitmap } from './bitmap';
import { assembleScanPdf, encodeJpeg, encodePng, encodeTiff, encodeWebp } from './image-files';
import { withPdf } from './open-pdf';
import { photographPage } from './phone-photo';
import type { Delivery } from './sample-case';
import { addNoise, spoilAsScan } from './spoil';

/** Enough for the small print, and keeps the repository small. */
const SCAN_DPI = 170;

type Delivered = Pick<SampleDocument, 'kind' | 'contentType' | 'pages'> & { bytes: Buffer };
type Paper = { pdf: Buffer; delivery: Delivery; title: string; created: string };

/** Turns a clean PDF into what the claimant uploads. */
export async function deliverPaper({ pdf, delivery, title, created }: Paper): Promise<Delivered> {
  switch (delivery.as) {
    case 'text-pdf': {
      const pages = await withPdf(pdf, (document) => document.getPageCount());
      return { kind: 'text-pdf', contentType: 'application/pdf', pages, bytes: pdf };
    }
    case 'scan-pdf': {
      const pages = await scanPages({
        pdf,
        seed: delivery.seed,
        degrees: delivery.degrees,
        dpi: delivery.dpi ?? SCAN_DPI,
      });
      const bytes = await assembleScanPdf({ pages, quality: 52, title, created });
      return { kind: 'scan-pdf', contentType: 'application/pdf', pages: pages.length, bytes };
    }
    case 'photo': {
      const page = await renderFirstPage({ pdf, dpi: 190 });
      const photo = await photographPage({ ...delivery, page });
      const bytes = await encodeJpeg({ bitmap: photo, quality: 62 });
      return { kind: 'photo', contentType: 'image/jpeg', pages: 1, bytes };
    }
    case 'tiff': {
      const [page] = await scanPages({ pdf, seed: delivery.seed, degrees: [delivery.degrees], dpi: 200, sigma: 5 });
      if (!page) throw new Error(`${title} has no page.`);
      const bytes = await encodeTiff({ bitmap: page, dpi: 200 });
      return { kind: 'scan-image', contentType: 'image/tiff', pages: 1, bytes };
    }
    case 'png': {
      const [page] = await scanPages({
        pdf,
        seed: delivery.seed,
        degrees: [delivery.degrees],
        dpi: SCAN_DPI,
        sigma: 0,
      });
      if (!page) throw new Error(`${title} has no page.`);
      const bytes = await encodePng({ bitmap: page, colours: 16, dpi: SCAN_DPI });
      return { kind: 'scan-image', contentType: 'image/png', pages: 1, bytes };
    }
    case 'webp': {
      const page = await renderFirstPage({ pdf, dpi: SCAN_DPI });
      const turned = await toBitmap(openBitmap(page).rotate(delivery.degrees, { background: '#e9e7e2' }).blur(0.5), 3);
      const bytes = await encodeWebp({
        bitmap: addNoise({ bitmap: turned, sigma: 2, seed: delivery.seed }),
        quality: 58,
      });
      return { kind: 'scan-image', contentType: 'image/webp', pages: 1, bytes };
    }
  }
}

type Scan = { pdf: Buffer; seed: number; degrees: number[]; dpi: number; sigma?: number };

async function scanPages({ pdf, seed, degrees, dpi, sigma = 2.5 }: Scan): Promise<Bitmap[]> {
  const clean = await renderPages({ pdf, dpi });
  return Promise.all(
    clean.map((bitmap, index) => {
      return spoilAsScan({ bitmap, seed: seed + index, degrees: degrees[index % degrees.length] ?? 0, sigma });
    }),
  );
}
