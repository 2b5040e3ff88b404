import type { Chooser } from './choose';
import { type FontName, widthOfText } from './metrics';
import { createSheet, type Print, type Sheet } from './sheet';
import { plainText, type Words } from './words';
import { wrapWords } from './wrap';

export type Look = { font: FontName; bold: FontName; size: number; pitch: number; margin: number };
export type LineOptions = {
  x?: number;
  size?: number;
  isBold?: boolean;
  align?: 'right' | 'centre';
  spacing?: number;
  font?: FontName;
};
export type Cell = { words: Words; x: number; align?: 'right' | 'centre'; isBold?: boolean; size?: number };

const FACES: readonly (readonly [FontName, FontName])[] = [
  ['Helvetica', 'Helvetica-Bold'],
  ['Times-Roman', 'Times-Bold'],
  ['Helvetica', 'Helvetica'],
  ['Courier', 'Courier-Bold'],
];

export function chooseLook(chooser: Chooser): Look {
  const [font, bold] = chooser.pick(FACES);
  const size = font === 'Courier' ? chooser.int(17, 19) / 2 : chooser.int(17, 22) / 2;
  return { font, bold, size, pitch: size * (1.18 + chooser.next() * 0.5), margin: chooser.int(36, 70) };
}

/** Pages on which things are printed one below the other. */
export class Flow {
  readonly sheets: Sheet[] = [];
  y = 0;
  private head: Words | null = null;
  /** The column that is printed in, where the page has several. */
  private bounds: { left: number; right: number } | null = null;
  /** What stands at the foot of each page, given its number. */
  private foot: ((flow: Flow, page: number) => void) | null = null;

  constructor(
    readonly look: Look,
    readonly size: { width: number; height: number } = { width: 595, height: 842 },
  ) {
    this.newPage();
  }

  get sheet(): Sheet {
    const sheet = this.sheets.at(-1);
    if (!sheet) throw new Error('A flow has a page from its start.');
    return sheet;
  }
  get left(): number {
    return this.bounds?.left ?? this.look.margin;
  }
  get right(): number {
    return this.bounds?.right ?? this.size.width - this.look.margin;
  }
  get width(): number {
    return this.right - this.left;
  }
  get bottom(): number {
    return this.size.height - Math.min(this.look.margin, 60) - 14;
  }

  newPage(): void {
    this.sheets.push(createSheet(this.size.width, this.size.height));
    this.y = this.look.margin + this.look.size;
    if (this.sheets.length > 1 && this.head !== null) {
      this.put(this.head, { x: this.look.margin, y: this.y }, { size: this.look.size * 0.9 });
      this.gap(1.6);
    }
  }

  /** What stands at the head of each page but the first. */
  onLaterPages(head: Words): void {
    this.head = head;
  }

  onEachFoot(print: (flow: Flow, page: number) => void): void {
    this.foot = print;
  }

  /** Prints the feet of all pages; nothing is added afterwards. */
  finish(): Sheet[] {
    const { foot } = this;
    if (foot) {
      for (const [index] of this.sheets.entries()) {
        const at = new Flow(this.look, this.size);
        at.sheets.length = 0;
        at.sheets.push(this.sheets[index] as Sheet);
        at.y = this.size.height - 24;
        foot(at, index + 1);
      }
    }
    return this.sheets;
  }

  /** Goes to a new page where `height` doesn't fit on this one. */
  keep(height: number): void {
    if (this.y + height > this.bottom) this.newPage();
  }

  gap(lines = 1): void {
    this.y += this.look.pitch * lines;
  }

  fontOf({ isBold = false, font }: LineOptions = {}): FontName {
    return font ?? (isBold ? this.look.bold : this.look.font);
  }

  widthOf(words: Words, options: LineOptions = {}): number {
    return widthOfText(this.fontOf(options), options.size ?? this.look.size, plainText(words));
  }

  /** Puts a print at a place, and leaves the cursor where it is. */
  put(words: Words, at: { x: number; y: number }, options: LineOptions = {}): void {
    const { size = this.look.size, align, spacing } = options;
    const print: Print = { words, x: at.x, y: at.y, size, font: this.fontOf(options) };
    if (align) print.align = align;
    if (spacing !== undefined) print.spacing = spacing;
    this.sheet.prints.push(print);
  }

  line(words: Words, options: LineOptions = {}): void {
    const { size = this.look.size } = options;
    const pitch = Math.max(this.look.pitch, size * 1.25);
    this.keep(pitch);
    if (size > this.look.size * 1.3) this.y += size - this.look.size;
    const x =
      options.x ??
      (options.align === 'right' ? this.right : options.align === 'centre' ? (this.left + this.right) / 2 : this.left);
    this.put(words, { x, y: this.y }, options);
    this.y += pitch;
  }

  /** Columns beside each other, which begin at one height; what follows stands below the longest. */
  sideBySide(prints: readonly (() => void)[], shares: readonly number[], space = 18): void {
    const { left, width, y } = this;
    const whole = this.bounds;
    const total = shares.reduce((sum, share) => sum + share, 0);
    let [x, lowest] = [left, y];
    for (const [index, print] of prints.entries()) {
      const room = ((shares[index] ?? 1) / total) * (width + space);
      this.y = y;
      this.bounds = { left: x, right: x + room - space };
      print();
      lowest = Math.max(lowest, this.y);
      x += room;
    }
    this.bounds = whole;
    this.y = lowest;
  }

  /** Lines that stay together. */
  lines(list: readonly Words[], options: LineOptions = {}): void {
    this.keep(this.look.pitch * list.length);
    for (const words of list) this.line(words, options);
  }

  paragraph(words: Words, options: LineOptions & { width?: number } = {}): void {
    const { size = this.look.size, x = this.left, width = this.right - x } = options;
    for (const line of wrapWords({ words, font: this.fontOf(options), size, width }))
      this.line(line, { ...options, x });
  }

  /** Cells of one row; those that are too wide wrap within `width`. */
  row(cells: readonly (Cell & { width?: number })[], options: LineOptions = {}): void {
    const size = options.size ?? this.look.size;
    const pitch = Math.max(this.look.pitch, size * 1.25);
    const set = cells.map((cell) => {
      const font = this.fontOf({ ...options, isBold: cell.isBold ?? options.isBold ?? false });
      const own = cell.size ?? size;
      const lines =
        cell.width === undefined ? [cell.words] : wrapWords({ words: cell.words, font, size: own, width: cell.width });
      return { ...cell, font, own, lines };
    });
    const height = Math.max(1, ...set.map(({ lines }) => lines.length));
    this.keep(pitch * height);
    for (const { lines, x, align, font, own } of set) {
      lines.forEach((words, index) => {
        this.put(words, { x, y: this.y + index * pitch }, { size: own, font, ...(align ? { align } : {}) });
      });
    }
    this.y += pitch * height;
  }

  rule(): void {
    const y = this.y - this.look.size * 0.9;
    this.sheet.rules.push({ x0: this.left, y0: y, x1: this.right, y1: y });
  }
}
