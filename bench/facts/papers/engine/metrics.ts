import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export type FontName = 'Helvetica' | 'Helvetica-Bold' | 'Times-Roman' | 'Times-Bold' | 'Courier' | 'Courier-Bold';

/** Shares of the font's size, from a letter's place on its baseline: how far the next one stands, and the edges of its shape. */
export type LetterShape = { advance: number; left: number; right: number; below: number; above: number };

type FontShapes = {
  byName: Map<string, LetterShape>;
  byCode: Map<number, LetterShape>;
  known: Map<string, LetterShape>;
};

/** The measures that Adobe published for the fonts every PDF may use, as pdfkit brings them. */
const FOLDER = join(dirname(createRequire(import.meta.url).resolve('pdfkit')), 'data');
const LINE = /^C (-?\d+) ; WX (\d+) ; N (\w+) ; B (-?\d+) (-?\d+) (-?\d+) (-?\d+) ;/;
const fonts = new Map<FontName, FontShapes>();

function loadFont(name: FontName): FontShapes {
  const byName = new Map<string, LetterShape>();
  const byCode = new Map<number, LetterShape>();
  for (const line of readFileSync(join(FOLDER, `${name}.afm`), 'latin1').split('\n')) {
    const [, code, advance, glyph = '', ...box] = LINE.exec(line) ?? [];
    if (code === undefined) continue;
    const [left = 0, bottom = 0, right = 0, top = 0] = box.map((edge) => Number(edge) / 1000);
    const shape = { advance: Number(advance) / 1000, left, right, below: -bottom, above: top };
    // Courier's own file says nothing of the shape of a sign that was added later.
    if (right === left && glyph !== 'space') continue;
    byName.set(glyph, shape);
    if (Number(code) > 0) byCode.set(Number(code), shape);
  }
  return { byName, byCode, known: new Map() };
}

/** Signs that stand elsewhere in the fonts' own encoding, or are drawn as another sign. */
const NAMES: Readonly<Record<string, string>> = {
  "'": 'quotesingle',
  '’': 'quoteright',
  '‘': 'quoteleft',
  '–': 'endash',
  '—': 'emdash',
  '€': 'Euro',
  '£': 'sterling',
  '·': 'periodcentered',
  '•': 'bullet',
  '°': 'degree',
  ß: 'germandbls',
  ø: 'oslash',
  Ø: 'Oslash',
  æ: 'ae',
  ł: 'lslash',
  Ł: 'Lslash',
  ª: 'ordfeminine',
  º: 'ordmasculine',
  '☒': 'O',
  '☐': 'O',
  '₂': 'two',
  '−': 'minus',
};
const ACCENTS: Readonly<Record<string, string>> = {
  '\u0300': 'grave',
  '\u0301': 'acute',
  '\u0302': 'circumflex',
  '\u0303': 'tilde',
  '\u0308': 'dieresis',
  '\u030a': 'ring',
  '\u0327': 'cedilla',
  '\u030c': 'caron',
  '\u0328': 'ogonek',
  '\u0307': 'dotaccent',
};

/** A letter that the font lacks is given as the one it is built on. */
export function shapeOf(font: FontName, letter: string): LetterShape {
  const shapes = fonts.get(font) ?? loadFont(font);
  fonts.set(font, shapes);
  const known = shapes.known.get(letter);
  if (known) return known;
  const [base = letter, accent = ''] = [...letter.normalize('NFD')];
  const name = NAMES[letter] ?? (accent ? `${base}${ACCENTS[accent] ?? ''}` : '');
  const shape = shapes.byName.get(name) ?? shapes.byCode.get((name === 'Euro' ? '0' : base).charCodeAt(0));
  if (!shape) throw new Error(`The font ${font} has nothing like "${letter}".`);
  shapes.known.set(letter, shape);
  return shape;
}

export const widthOfLetter = (font: FontName, letter: string): number => shapeOf(font, letter).advance;

export function widthOfText(font: FontName, size: number, text: string): number {
  let width = 0;
  for (const letter of text) width += widthOfLetter(font, letter);
  return width * size;
}
