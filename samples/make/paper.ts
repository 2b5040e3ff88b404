import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

/** The point A4 sheet; every drawing function works in points, origin top left. */
export const PAGE = { width: 595.28, height: 841.89, margin: 62 } as const;
export const CONTENT_WIDTH = PAGE.width - 2 * PAGE.margin;

export const INK = { text: '#1c1e22', quiet: '#5b6069', rule: '#9aa0a8', pen: '#1d2f6f', typed: '#14213d' } as const;

export const FONT = {
  sans: 'Helvetica',
  sansBold: 'Helvetica-Bold',
  sansItalic: 'Helvetica-Oblique',
  serif: 'Times-Roman',
  serifBold: 'Times-Bold',
  serifItalic: 'Times-Italic',
  mono: 'Courier',
  monoBold: 'Courier-Bold',
  hand: 'hand',
} as const;
export type FontName = (typeof FONT)[keyof typeof FONT];

export type Sheet = PDFKit.PDFDocument;
export type Paper = { doc: Sheet; finish: () => Promise<Buffer> };

type PaperOptions = {
  title: string;
  author: string;
  /** Also fixes the file's id, so that two runs give the same bytes. */
  created: string;
  size?: [number, number];
  userPassword?: string;
};

const handFace = createRequire(import.meta.url).resolve(
  '@fontsource/cedarville-cursive/files/cedarville-cursive-latin-400-normal.woff',
);

/** A blank sheet and the function that closes it and gives its bytes. `created` is an ISO date. */
export function createPaper({ title, author, created, size, userPassword }: PaperOptions): Paper {
  const doc = new PDFDocument({
    size: size ?? [PAGE.width, PAGE.height],
    margins: { top: PAGE.margin, bottom: 48, left: PAGE.margin, right: PAGE.margin },
    bufferPages: true,
    // 1.4 encrypts with RC4, which takes no random bytes: the encrypted sample is then stable too.
    pdfVersion: '1.4',
    lang: 'en-GB',
    info: { Title: title, Author: author, CreationDate: new Date(created), Producer: 'Casedraft samples' },
    ...(userPassword === undefined ? {} : { userPassword, ownerPassword: `${userPassword}-owner` }),
  });
  doc.registerFont(FONT.hand, handFace);
  doc.font(FONT.sans).fontSize(10).fillColor(INK.text);
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const finish = () =>
    new Promise<Buffer>((resolve, reject) => {
      doc.on('end', () => resolve(Buffer.concat(chunks)));
      doc.on('error', reject);
      doc.end();
    });
  return { doc, finish };
}

type Write = { doc: Sheet; text: string; x: number; y: number; width?: number; font?: FontName; size?: number };
type WriteLook = { colour?: string; align?: 'left' | 'right' | 'center'; spacing?: number; lineGap?: number };

/** Text at a place, moving nothing else; gives the y below it. */
export function writeAt(options: Write & WriteLook): number {
  const { doc, text, x, y, width, font, size, colour, align, spacing, lineGap } = options;
  const boxWidth = width ?? PAGE.width - PAGE.margin - x;
  doc
    .font(font ?? FONT.sans)
    .fontSize(size ?? 10)
    .fillColor(colour ?? INK.text)
    .text(text, x, y, {
      width: boxWidth,
      align: align ?? 'left',
      characterSpacing: spacing ?? 0,
      lineGap: lineGap ?? 0,
    });
  return doc.y;
}

type Rule = { doc: Sheet; y: number; x?: number; width?: number; colour?: string; weight?: number };

export function drawRule({ doc, y, x = PAGE.margin, width = CONTENT_WIDTH, colour, weight }: Rule): void {
  doc
    .moveTo(x, y)
    .lineTo(x + width, y)
    .lineWidth(weight ?? 0.6)
    .strokeColor(colour ?? INK.rule)
    .stroke();
}

type Footer = { doc: Sheet; note: string };

/** Foot of every page: a note at the left and "Page 1 of 2" at the right. Call it last. */
export function drawFooters({ doc, note }: Footer): void {
  const { start, count } = doc.bufferedPageRange();
  for (let index = start; index < start + count; index += 1) {
    doc.switchToPage(index);
    // Writing under the bottom margin would otherwise open another page.
    doc.page.margins.bottom = 0;
    drawRule({ doc, y: 796 });
    const look = { doc, y: 802, size: 8, colour: INK.quiet };
    writeAt({ ...look, text: note, x: PAGE.margin, width: CONTENT_WIDTH - 80 });
    writeAt({ ...look, text: `Page ${index + 1} of ${count}`, x: PAGE.margin, width: CONTENT_WIDTH, align: 'right' });
  }
}
