/** Makes the small documents that tests and benchmarks read, at run time and without any font of the machine's. */
import { PDFiumLibrary } from '@hyzyla/pdfium';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';

/** One page, some 120 words, of a kind the product reads; an amount, a date and a name to look for. */
export const LETTER = [
  'Margaret Holloway',
  '14 Alder Close, Sheffield',
  '3 March 2025',
  '',
  'I am writing to make a claim under my home insurance policy. On 19 February 2025 I returned from work and found water',
  'running through the kitchen ceiling. The plumber who came the same evening found that the hose of the washing machine had',
  'split. The floor, two base units and the party wall are damaged, and the laminate flooring has lifted along its whole length.',
  '',
  'I have obtained an estimate of £4,862.50 for the repair. I have also paid £348.00 for the hire of two dehumidifiers, and the',
  'receipt is enclosed. The total that I am claiming is therefore £5,210.50, less the policy excess of £250.00.',
  '',
  'I would be grateful if you could deal with this matter as soon as possible.',
  '',
  'Yours faithfully',
  'Margaret Holloway',
];

export type PdfOptions = {
  pages: string[][];
  /** Degrees of the page's /Rotate entry. */
  rotate?: number;
  userPassword?: string;
  /** Without a user's password, a file that everybody opens and only its owner may change. */
  ownerPassword?: string;
  fontSize?: number;
};

/** A PDF with a text layer, A4. */
export function makeTextPdf({ pages, rotate, userPassword, ownerPassword, fontSize = 9 }: PdfOptions): Promise<Buffer> {
  return writePdf({ userPassword, ownerPassword }, (doc) => {
    for (const lines of pages) {
      const page = doc.addPage({ size: 'A4', margin: 40 }).page;
      if (rotate !== undefined) Object.assign(page.dictionary.data, { Rotate: rotate });
      doc.font('Helvetica').fontSize(fontSize);
      lines.forEach((line, index) => {
        if (line !== '') doc.text(line, 40, 50 + index * fontSize * 1.5, { lineBreak: false });
      });
    }
  });
}

/** A PDF whose pages are pictures and nothing else. */
export function makeScannedPdf(pictures: Buffer[]): Promise<Buffer> {
  return writePdf({}, (doc) => {
    for (const picture of pictures) {
      doc.addPage({ size: 'A4', margin: 0 }).image(picture, 0, 0, { width: doc.page.width, height: doc.page.height });
    }
  });
}

export function writePdf(
  options: { userPassword?: string; ownerPassword?: string },
  draw: (doc: PDFKit.PDFDocument) => void,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const doc = new PDFDocument({ autoFirstPage: false, ...options });
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
    draw(doc);
    doc.end();
  });
}

/** Draws a PDF's pages as PNG pictures, as a scanner would at 200 dpi. */
export async function drawPages(pdf: Buffer, dpi = 200): Promise<Buffer[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const pictures: Buffer[] = [];
  for (const page of document.pages()) {
    const { data, width, height } = await page.render({ scale: dpi / 72, render: 'bitmap', colorSpace: 'Gray' });
    pictures.push(
      await sharp(data, { raw: { width, height, channels: 1 } })
        .png({ compressionLevel: 1 })
        .toBuffer(),
    );
  }
  document.destroy();
  library.destroy();
  return pictures;
}
