import sharp from 'sharp';
import { NO_NOTES, type PageImage, type PageNotes, type ReadPage, type WordBox } from '../contract';
import { groupRows } from '../group-rows';
import type { Picture } from './picture';

/** A box as fractions of the page image. */
export type PlacedWord = {
  text: string;
  box: { x0: number; y0: number; x1: number; y1: number };
  confidence: number;
  otherReading?: string;
};
export type LineOfWords = { words: PlacedWord[]; endsParagraph: boolean };

/** Half-size letters stay crisp and a page takes about 100 KB; effort 1 halves the time for a tenth more bytes. */
const WEBP = { quality: 80, effort: 1 };

/** Puts a page together: its text from lines of words, with each word's place in that text and on the picture. */
export function composePage(options: {
  number: number;
  lines: LineOfWords[];
  /** Any unit; only the ratio counts. */
  size: { width: number; height: number };
  image: PageImage;
  source: ReadPage['source'];
  notes?: Partial<PageNotes>;
}): ReadPage {
  const { text, words } = joinLines(options.lines);
  const rows = groupRows({ words, ...options.size });
  const sum = words.reduce((total, word) => total + word.confidence, 0);
  return {
    number: options.number,
    text,
    words,
    rows,
    image: options.image,
    source: options.source,
    confidence: words.length === 0 ? null : sum / words.length,
    notes: { ...NO_NOTES, ...options.notes },
  };
}

/** Lines end in a line break, paragraphs in two; a word broken by a hyphen at the end of its line is made whole again. */
export function joinLines(lines: LineOfWords[]): { text: string; words: WordBox[] } {
  let text = '';
  const words: WordBox[] = [];
  let joined = false;
  lines.forEach((line, lineIndex) => {
    line.words.forEach((word, wordIndex) => {
      const isLast = wordIndex === line.words.length - 1;
      const next = isLast && !line.endsParagraph ? lines[lineIndex + 1]?.words[0]?.text : undefined;
      const breaks = next !== undefined && isBrokenWord(word.text, next);
      if (wordIndex > 0) text += ' ';
      const start = text.length;
      text += breaks ? word.text.slice(0, -1) : cleanText(word.text);
      words.push({ start, end: text.length, ...place(word) });
      joined = breaks;
    });
    if (!joined) text += line.endsParagraph ? '\n\n' : '\n';
  });
  return { text: text.trimEnd(), words };
}

/** Only between small letters: in "2019-", "Smith-" or "A-" the hyphen may well be meant. */
function isBrokenWord(word: string, next: string): boolean {
  return /\p{Ll}[-\u00ad\u2010]$/u.test(word) && /^\p{Ll}/u.test(next);
}

/** A soft hyphen that turned out to be none is a hyphen; half a surrogate pair cannot be stored. */
function cleanText(text: string): string {
  return text.replace(/\u00ad$/, '-').replace(/\p{Surrogate}|\p{Cc}/gu, '\ufffd');
}

function place({ box, confidence, otherReading }: PlacedWord): Omit<WordBox, 'start' | 'end'> {
  const [x0, y0, x1, y1] = [box.x0, box.y0, box.x1, box.y1].map((value) => Math.min(1, Math.max(0, value)));
  if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined)
    throw new Error('A box has four sides.');
  const placed = { x: x0, y: y0, w: x1 - x0, h: y1 - y0, confidence };
  return otherReading === undefined ? placed : { ...placed, otherReading };
}

/** Encodes the page's picture as it is stored. */
export async function toStoredImage(picture: Picture): Promise<PageImage> {
  const pipeline = sharp(picture.data, { raw: picture }).removeAlpha().webp(WEBP);
  const { data, info } = await pipeline.toBuffer({ resolveWithObject: true });
  return { bytes: data, contentType: 'image/webp', width: info.width, height: info.height };
}
