import type { LineOfWords, PlacedWord } from './compose-page';

type Box = { x0: number; y0: number; x1: number; y1: number };
/** A character of a text layer, its box in the page's own coordinates. */
export type Char = { text: string; unmapped: boolean; box: Box | null; angle: number };

/** From the page's own coordinates to fractions of the page as it shows. */
export type Mapper = (x: number, y: number) => { x: number; y: number };

/** Puts characters together as words and lines, in the order in which the file gives them. */
export function groupLines(chars: Char[], toFraction: Mapper): LineOfWords[] {
  const lines: LineOfWords[] = [];
  let words: PlacedWord[] = [];
  let text = '';
  let box: Box | null = null;
  const endWord = () => {
    // What lies outside the visible page cannot be checked by a reader, and must not speak.
    if (text !== '' && box && box.x1 > 0 && box.y1 > 0 && box.x0 < 1 && box.y0 < 1)
      words.push({ text, box, confidence: 1 });
    text = '';
    box = null;
  };
  const endLine = () => {
    endWord();
    if (words.length > 0) lines.push({ words, endsParagraph: false });
    words = [];
  };
  for (const char of chars) {
    if (char.text === '\r' || char.text === '\n') endLine();
    else if (char.text.trim() === '' && !char.unmapped) endWord();
    else {
      text += char.text;
      if (char.box) box = unite(box, mapBox(char.box, toFraction));
      if (char.text === '\u00ad') endLine();
    }
  }
  endLine();
  return lines;
}

function mapBox(box: Box, toFraction: Mapper): Box {
  const [a, b] = [toFraction(box.x0, box.y0), toFraction(box.x1, box.y1)];
  return { x0: Math.min(a.x, b.x), y0: Math.min(a.y, b.y), x1: Math.max(a.x, b.x), y1: Math.max(a.y, b.y) };
}

function unite(a: Box | null, b: Box): Box {
  if (!a) return b;
  return { x0: Math.min(a.x0, b.x0), y0: Math.min(a.y0, b.y0), x1: Math.max(a.x1, b.x1), y1: Math.max(a.y1, b.y1) };
}
