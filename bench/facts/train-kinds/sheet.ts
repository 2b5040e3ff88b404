import type { PaperPage } from '@/server/facts/contract';
import { NO_NOTES } from '@/server/providers/ocr/contract';

export type Cell = { text: string; x: number };
type Line = { cells: Cell[]; size: number; y: number };

/** The width of a letter to its line's height. */
const LETTER = 0.5;

/** Lines of words on a page `shape` times as high as wide; a line's height of size 1 is `step` of the page's height. */
export class Sheet {
  private readonly lines: Line[] = [];
  private y = 0.05;
  private readonly step: number;

  constructor(
    private readonly shape: number,
    rowsOnPage: number,
  ) {
    this.step = 0.9 / rowsOnPage;
  }

  get isFull(): boolean {
    return this.y > 0.95;
  }
  get rowsLeft(): number {
    return Math.floor((0.95 - this.y) / this.step);
  }
  /** How many letters of size 1 a line holds from `x` to the right margin. */
  lettersFrom(x: number): number {
    return Math.max(8, Math.floor((0.94 - x) / (this.step * 0.62 * LETTER * this.shape)));
  }

  print(cells: Cell[], size = 1): void {
    this.lines.push({ cells, size, y: this.y });
    this.y += this.step * Math.max(1, size);
  }
  skip(lines = 1): void {
    this.y += this.step * lines;
  }

  toPage(number: number): PaperPage {
    const words: PaperPage['words'] = [];
    const rows: number[][][] = [];
    let text = '';
    for (const { cells, size, y } of this.lines) {
      const h = this.step * 0.62 * size;
      const letter = h * LETTER * this.shape;
      const row: number[][] = [];
      for (const cell of cells) {
        const indexes: number[] = [];
        let { x } = cell;
        for (const word of cell.text.split(' ').filter(Boolean)) {
          if (text && !/\s$/.test(text)) text += ' ';
          const start = text.length;
          text += word;
          indexes.push(words.length);
          const w = Math.min(word.length * letter, Math.max(0.001, 1 - x));
          words.push({ start, end: text.length, x: Math.min(x, 0.999), y, w, h, confidence: 0.95 });
          x += (word.length + 1) * letter;
        }
        if (indexes.length > 0) row.push(indexes);
      }
      if (row.length > 0) rows.push(row);
      text += '\n';
    }
    return { number, text: text.trimEnd(), words, rows, notes: NO_NOTES };
  }
}
