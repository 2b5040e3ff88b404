import type { Language } from '../language/languages';
import type { LineOfWords } from './compose-page';
import type { Picture } from './picture';
import type { FoundParagraph, FoundWord } from './tesseract/found-text';
import type { Layout } from './tesseract/layout';
import { recogniseNatively } from './tesseract/native-recogniser';
import { readStrokes } from './tesseract/read-strokes';
import { recogniserSettings, usualLanguage } from './tesseract/recogniser-settings';
import { recogniseWithWasm, warmWasm } from './tesseract/wasm-recogniser';

/** Lines in reading order, boxes as fractions of the picture; mean confidence 0 to 100 over words, 0 without any. */
export type Recognised = { lines: LineOfWords[]; confidence: number; wordCount: number };

export type { Layout } from './tesseract/layout';

/** Loads what the first page would else wait for: 0.3 s and 120 MB with tesseract.js, next to nothing with the native program. */
export async function warmRecogniser(): Promise<void> {
  const { program } = recogniserSettings();
  const layout = 'page';
  const language = usualLanguage();
  if (program) await recogniseNatively({ program, language, layout, pgm: toPgm(BLANK) });
  else await warmWasm(language);
}

const BLANK: Picture = { data: Buffer.alloc(64 * 64, 255), width: 64, height: 64, channels: 1 };

/** Reads a prepared, level picture, in the installation's first language unless another one is named. */
export async function recognise(
  page: Picture,
  layout: Layout = 'page',
  language: Language = usualLanguage(),
): Promise<Recognised> {
  const { program } = recogniserSettings();
  const request = { layout, language, pgm: toPgm(page) };
  // A line takes tesseract.js less time than the native program takes to start.
  const isNative = program !== null && layout !== 'line';
  return place(isNative ? await recogniseNatively({ ...request, program }) : await recogniseWithWasm(request), page);
}

function place(paragraphs: FoundParagraph[], page: Picture): Recognised {
  const lines: LineOfWords[] = [];
  let sum = 0;
  let wordCount = 0;
  for (const paragraph of paragraphs) {
    const before = lines.length;
    for (const line of paragraph) {
      const words = readStrokes(line);
      if (words.length === 0) continue;
      for (const word of words) sum += word.confidence;
      wordCount += words.length;
      lines.push({ words: words.map((word) => placeWord(word, page)), endsParagraph: false });
    }
    const last = lines.at(-1);
    if (last && lines.length > before) last.endsParagraph = true;
  }
  return { lines, confidence: wordCount === 0 ? 0 : sum / wordCount, wordCount };
}

function placeWord({ text, box, confidence }: FoundWord, { width, height }: Picture) {
  return {
    text,
    box: { x0: box.x0 / width, y0: box.y0 / height, x1: box.x1 / width, y1: box.y1 / height },
    confidence: Math.min(1, Math.max(0, confidence / 100)),
  };
}

/** The plainest format it takes: nothing to compress and decompress. */
function toPgm({ data, width, height }: Picture): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), data]);
}
