import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

const { resolve } = createRequire(import.meta.url);
const facePath = (name: string, weight: number, subset: string) =>
  resolve(`@fontsource/${name}/files/${name}-${subset}-${weight}-normal.woff`);

/** Faces that carry their own letters; fontsource keeps "ł" and "ę" in a file apart from "l" and "e". */
const SPLIT_FACES = {
  till: [facePath('cousine', 400, 'latin'), facePath('cousine', 400, 'latin-ext')],
  tillBold: [facePath('cousine', 700, 'latin'), facePath('cousine', 700, 'latin-ext')],
  print: [facePath('patrick-hand', 400, 'latin'), facePath('patrick-hand', 400, 'latin-ext')],
  script: [facePath('cedarville-cursive', 400, 'latin'), facePath('cedarville-cursive', 400, 'latin')],
} as const;

/** The standard faces of PDF, which the renderer brings along. */
const STANDARD_FACES = {
  sans: 'Helvetica',
  sansBold: 'Helvetica-Bold',
  serif: 'Times-Roman',
  serifBold: 'Times-Bold',
  serifItalic: 'Times-Italic',
} as const;

export type Face = keyof typeof SPLIT_FACES | keyof typeof STANDARD_FACES;

/** A line of the truth; its box in fractions of the page. */
export type TruthLine = { text: string; x: number; y: number; w: number; h: number };

/** Lines in reading order. `isOrdered` is false where people would disagree about the order, as on a form of boxes. */
export type DrawnPaper = { pdf: Buffer; lines: TruthLine[]; isOrdered: boolean };

export type Text = {
  text: string;
  x: number;
  y: number;
  face?: Face;
  size?: number;
  colour?: string;
  /** `right`: `x` is the text's right end; `centre`: its middle. */
  align?: 'left' | 'right' | 'centre';
};

export type BenchSheet = {
  doc: PDFKit.PDFDocument;
  width: number;
  height: number;
  /** Draws one line of text. */
  write(text: Text): void;
  /** Draws several texts that a person reads as one line, such as the cells of a row. */
  writeRow(cells: Text[]): void;
  /** Prose broken into lines of at most `width` points; gives the y below it. */
  writeProse(prose: Text & { width: number; leading?: number }): number;
  measure(text: Pick<Text, 'text' | 'face' | 'size'>): number;
  finish(options?: { isOrdered: boolean }): Promise<DrawnPaper>;
};

/** A sheet in points, origin top left, that remembers what was written where, in the order in which it was written. */
export function createBenchSheet({
  width = 595.28,
  height = 841.89,
  paper = '#ffffff',
  ink = '#17191d',
}: {
  width?: number;
  height?: number;
  paper?: string;
  ink?: string;
} = {}): BenchSheet {
  const doc = new PDFDocument({ size: [width, height], margin: 0, info: { CreationDate: new Date('2026-08-01') } });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  for (const [face, [latin, extended]] of Object.entries(SPLIT_FACES)) {
    doc.registerFont(face, latin);
    doc.registerFont(`${face}-extended`, extended);
  }
  if (paper !== '#ffffff') doc.rect(0, 0, width, height).fill(paper);
  const lines: TruthLine[] = [];

  const measure: BenchSheet['measure'] = ({ text, face = 'sans', size = 10 }) =>
    splitByFace(text, face).reduce((sum, part) => sum + doc.font(part.font).fontSize(size).widthOfString(part.text), 0);

  const draw = ({ text, x, y, face = 'sans', size = 10, colour = ink, align = 'left' }: Text): TruthLine => {
    const w = measure({ text, face, size });
    const left = align === 'right' ? x - w : align === 'centre' ? x - w / 2 : x;
    let at = left;
    for (const part of splitByFace(text, face)) {
      doc.font(part.font).fontSize(size).fillColor(colour).text(part.text, at, y, { lineBreak: false });
      at += doc.widthOfString(part.text);
    }
    if (left < 0 || left + w > width || y + size > height) throw new Error(`"${text}" runs off the sheet.`);
    return { text, x: left / width, y: y / height, w: w / width, h: (size * 1.2) / height };
  };

  const writeRow = (cells: Text[]) => {
    const drawn = cells.filter(({ text }) => text !== '').map(draw);
    if (drawn.length > 0) lines.push(joinBoxes(drawn));
  };
  const write = (text: Text) => writeRow([text]);

  const writeProse: BenchSheet['writeProse'] = ({ width: room, leading, ...text }) => {
    const step = leading ?? (text.size ?? 10) * 1.36;
    let y = text.y;
    for (const line of breakLines({ ...text, room, measure })) {
      write({ ...text, text: line, y });
      y += step;
    }
    return y;
  };

  const finish: BenchSheet['finish'] = ({ isOrdered } = { isOrdered: true }) =>
    new Promise((resolvePaper, reject) => {
      doc.on('end', () => resolvePaper({ pdf: Buffer.concat(chunks), lines, isOrdered }));
      doc.on('error', reject);
      doc.end();
    });
  return { doc, width, height, write, writeRow, writeProse, measure, finish };
}

/** The parts of a text by the file that has their letters. */
function splitByFace(text: string, face: Face): { text: string; font: string }[] {
  if (face in STANDARD_FACES) return [{ text, font: STANDARD_FACES[face as keyof typeof STANDARD_FACES] }];
  return [...text.matchAll(/[\u0100-\u017f]+|[^\u0100-\u017f]+/g)].map(([part]) => ({
    text: part,
    font: /[\u0100-\u017f]/.test(part) ? `${face}-extended` : face,
  }));
}

function breakLines({
  text,
  room,
  measure,
  ...look
}: Pick<Text, 'text' | 'face' | 'size'> & { room: number; measure: BenchSheet['measure'] }): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    if (last !== undefined && measure({ ...look, text: longer }) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function joinBoxes(parts: TruthLine[]): TruthLine {
  const x = Math.min(...parts.map((part) => part.x));
  const y = Math.min(...parts.map((part) => part.y));
  return {
    text: parts.map((part) => part.text).join(' '),
    x,
    y,
    w: Math.max(...parts.map((part) => part.x + part.w)) - x,
    h: Math.max(...parts.map((part) => part.y + part.h)) - y,
  };
}
