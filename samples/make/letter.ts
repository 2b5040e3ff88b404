import { CONTENT_WIDTH, drawRule, FONT, type FontName, INK, PAGE, type Sheet, writeAt } from './paper';

export type Organisation = {
  name: string;
  strapline?: string;
  /** Address and ways to reach it, one line each. */
  lines: string[];
  colour: string;
  mark: 'wave' | 'roof' | 'leaf' | 'track' | 'cross' | 'square' | 'sun';
};

/** Simple marks in a 24-point square, as SVG paths: enough for a letterhead, and nobody's real trade mark. */
const MARKS: Record<Organisation['mark'], string> = {
  wave: 'M0 8 Q6 2 12 8 T24 8 L24 12 Q18 18 12 12 T0 12 Z M0 17 Q6 11 12 17 T24 17 L24 21 Q18 27 12 21 T0 21 Z',
  roof: 'M12 1 L24 11 L21 11 L21 23 L14 23 L14 15 L10 15 L10 23 L3 23 L3 11 L0 11 Z',
  leaf: 'M2 22 C2 8 10 2 23 1 C23 14 16 21 6 20 L3 23 Z M6 18 C10 14 14 10 18 6 C13 9 9 13 6 18 Z',
  track: 'M0 4 L17 4 L24 12 L17 20 L0 20 L6 12 Z',
  cross: 'M8 0 L16 0 L16 8 L24 8 L24 16 L16 16 L16 24 L8 24 L8 16 L0 16 L0 8 L8 8 Z',
  square: 'M0 0 L11 0 L11 11 L0 11 Z M13 0 L24 0 L24 11 L13 11 Z M0 13 L11 13 L11 24 L0 24 Z',
  sun: 'M12 0 L14.5 6 L20.5 3.5 L18 9.5 L24 12 L18 14.5 L20.5 20.5 L14.5 18 L12 24 L9.5 18 L3.5 20.5 L6 14.5 L0 12 L6 9.5 L3.5 3.5 L9.5 6 Z',
};

type Head = { doc: Sheet; from: Organisation; font?: FontName };

/** Mark and name at the left, address at the right, a rule under both; gives the y below. */
export function drawLetterhead({ doc, from, font = FONT.sansBold }: Head): number {
  const top = 44;
  doc.save().translate(PAGE.margin, top).scale(1.35).path(MARKS[from.mark]).fill(from.colour).restore();
  writeAt({ doc, text: from.name, x: PAGE.margin + 44, y: top + 3, width: 280, font, size: 17, colour: from.colour });
  if (from.strapline) {
    writeAt({ doc, text: from.strapline, x: PAGE.margin + 44, y: top + 23, width: 280, size: 8.5, colour: INK.quiet });
  }
  const bottom = writeAt({
    doc,
    text: from.lines.join('\n'),
    x: PAGE.margin + 300,
    y: top,
    width: CONTENT_WIDTH - 300,
    size: 8.5,
    colour: INK.quiet,
    align: 'right',
    lineGap: 1.5,
  });
  const ruleY = Math.max(bottom + 6, top + 42);
  drawRule({ doc, y: ruleY, colour: from.colour, weight: 1.4 });
  return ruleY + 22;
}

type Body = { doc: Sheet; paragraphs: string[]; y: number; font?: FontName; size?: number };

/** Paragraphs with half a line between them; a paragraph that starts with "## " is a bold heading. */
export function writeParagraphs({ doc, paragraphs, y, font = FONT.serif, size = 11 }: Body): number {
  let next = y;
  for (const paragraph of paragraphs) {
    const heading = paragraph.startsWith('## ');
    next = writeAt({
      doc,
      text: heading ? paragraph.slice(3) : paragraph,
      x: PAGE.margin,
      y: next,
      width: CONTENT_WIDTH,
      font: heading ? (font === FONT.serif ? FONT.serifBold : FONT.sansBold) : font,
      size,
      lineGap: 2.4,
    });
    next += heading ? size * 0.25 : size * 0.7;
  }
  return next;
}

type Letter = {
  doc: Sheet;
  y: number;
  /** Name and address, one line each. */
  to: string[];
  date: string;
  /** "Our ref: …" lines at the right, under the date. */
  references?: string[];
  subject: string;
  greeting: string;
  paragraphs: string[];
  closing: string;
  signature: { name: string; role?: string };
  /** Leaves the place for the pen empty: a signature can't be told right from wrong by a reader of print. */
  unsigned?: boolean;
  font?: FontName;
  size?: number;
};

/** A whole letter under its head; gives the y below the printed name. */
export function writeLetter(letter: Letter): number {
  const { doc, y, font = FONT.serif, size = 11 } = letter;
  const bold = font === FONT.serif ? FONT.serifBold : FONT.sansBold;
  const toBottom = writeAt({ doc, text: letter.to.join('\n'), x: PAGE.margin, y, width: 260, font, size, lineGap: 2 });
  const aside = [letter.date, ...(letter.references ?? [])].join('\n');
  const right = {
    doc,
    x: PAGE.margin + 250,
    width: CONTENT_WIDTH - 250,
    align: 'right' as const,
    font,
    size,
    lineGap: 2,
  };
  const asideBottom = writeAt({ ...right, text: aside, y });
  const subjectY = Math.max(toBottom, asideBottom) + 20;
  const greetingY = writeAt({ doc, text: letter.greeting, x: PAGE.margin, y: subjectY, font, size }) + 8;
  const bodyY =
    writeAt({ doc, text: letter.subject, x: PAGE.margin, y: greetingY, width: CONTENT_WIDTH, font: bold, size }) + 9;
  const closingY = writeParagraphs({ doc, paragraphs: letter.paragraphs, y: bodyY, font, size });
  writeAt({ doc, text: letter.closing, x: PAGE.margin, y: closingY + 2, font, size });
  const penY = closingY + size + 12;
  const signedY = letter.unsigned
    ? penY + 30
    : signAt({ doc, name: letter.signature.name, x: PAGE.margin + 4, y: penY });
  const printed = [letter.signature.name, letter.signature.role].filter(Boolean).join('\n');
  return writeAt({ doc, text: printed, x: PAGE.margin, y: signedY + 2, font, size, lineGap: 2 });
}

type Signature = { doc: Sheet; name: string; x: number; y: number; size?: number };

/** A name in pen, a little uphill, with a stroke under it; gives the y below. */
export function signAt({ doc, name, x, y, size = 23 }: Signature): number {
  doc.save().rotate(-2.2, { origin: [x, y + size] });
  doc.font(FONT.hand).fontSize(size);
  const width = doc.widthOfString(name);
  doc.fillColor(INK.pen).text(name, x, y, { lineBreak: false });
  const under = y + size * 1.22;
  doc
    .moveTo(x + width * 0.18, under + 2)
    .bezierCurveTo(x + width * 0.5, under - 3, x + width * 0.8, under + 4, x + width * 1.08, under - 4)
    .lineWidth(0.9)
    .strokeColor(INK.pen)
    .stroke();
  doc.restore();
  return y + size * 1.5;
}

type Stamp = { doc: Sheet; lines: [string, ...string[]]; x: number; y: number; colour: string; angle?: number };

/** A rubber stamp, 132 points wide, first line largest. */
export function drawStamp({ doc, lines, x, y, colour, angle = -7 }: Stamp): void {
  const height = 26 + (lines.length - 1) * 13;
  doc
    .save()
    .rotate(angle, { origin: [x + 66, y + height / 2] })
    .opacity(0.78);
  doc.roundedRect(x, y, 132, height, 4).lineWidth(1.8).strokeColor(colour).stroke();
  doc
    .roundedRect(x + 3, y + 3, 126, height - 6, 2.5)
    .lineWidth(0.6)
    .stroke();
  lines.forEach((text, index) => {
    const first = index === 0;
    writeAt({
      doc,
      text,
      x: x + 4,
      y: first ? y + 7 : y + 10 + index * 13,
      width: 124,
      font: FONT.sansBold,
      size: first ? 13 : 8.5,
      colour,
      align: 'center',
      spacing: first ? 1.2 : 0.3,
    });
  });
  doc.restore();
}
