import type { FoundParagraph, FoundWord } from './found-text';

const PARAGRAPH = '3';
const LINE = '4';
const WORD = '5';

/** Takes paragraphs, lines and words out of tesseract's table: a row for each of them, in reading order. Throws on any other text. */
export function readTsv(table: string): FoundParagraph[] {
  const [heading, ...rows] = table.split('\n');
  if (!heading?.startsWith('level\tpage_num\t')) throw new Error('tesseract gave something else than its table.');
  const paragraphs: FoundParagraph[] = [];
  let line: FoundWord[] = [];
  for (const row of rows) {
    // A word's text comes last, and a tab is no part of a word.
    const [level, , , , , , left, top, width, height, confidence, text = ''] = row.split('\t');
    if (level === PARAGRAPH) paragraphs.push([]);
    if (level === LINE) {
      line = [];
      paragraphs.at(-1)?.push(line);
    }
    // Pictures and rules of a page are words of one space.
    if (level !== WORD || text.trim() === '') continue;
    const [x0, y0, w, h] = [left, top, width, height].map(Number);
    if (x0 === undefined || y0 === undefined || w === undefined || h === undefined)
      throw new Error('A row of a word has a box.');
    line.push({ text, box: { x0, y0, x1: x0 + w, y1: y0 + h }, confidence: Number(confidence) });
  }
  return paragraphs;
}
