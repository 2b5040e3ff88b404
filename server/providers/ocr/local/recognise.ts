import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import tesseract from 'tesseract.js';
import type { LineOfWords } from './compose-page';
import type { Picture } from './picture';

/** Lines in reading order, boxes as fractions of the picture; mean confidence 0 to 100 over words, 0 without any. */
export type Recognised = { lines: LineOfWords[]; confidence: number; wordCount: number };

/** What the picture shows: a whole page, one block of text in a single column, or one line. */
export type Layout = 'page' | 'block' | 'line';

const SEGMENTATION: Record<Layout, tesseract.PSM> = {
  page: tesseract.PSM.AUTO,
  block: tesseract.PSM.SINGLE_BLOCK,
  line: tesseract.PSM.SINGLE_LINE,
};

let worker: Promise<tesseract.Worker> | null = null;
let layoutSet: Layout | null = null;

/** Loads the recogniser and its language data once a process: 0.3 s, 120 MB. */
export function warmRecogniser(): Promise<tesseract.Worker> {
  worker ??= startRecogniser();
  return worker;
}

async function startRecogniser(): Promise<tesseract.Worker> {
  const data = createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json');
  const langPath = join(dirname(data), '4.0.0_best_int');
  // A missing file would make createWorker hang for ever.
  if (!existsSync(join(langPath, 'eng.traineddata.gz'))) throw new Error(`No language data in ${langPath}.`);
  const started = await tesseract.createWorker('eng', tesseract.OEM.LSTM_ONLY, {
    langPath,
    // The default writes ./eng.traineddata and later trusts whatever lies there.
    cacheMethod: 'none',
    errorHandler: (error: unknown) => {
      throw new Error(`The recogniser failed: ${String(error)}`);
    },
  });
  await started.setParameters({ user_defined_dpi: '200' });
  return started;
}

/** Reads a prepared, level picture. */
export async function recognise(page: Picture, layout: Layout = 'page'): Promise<Recognised> {
  const recogniser = await warmRecogniser();
  if (layoutSet !== layout) {
    await recogniser.setParameters({ tessedit_pageseg_mode: SEGMENTATION[layout] });
    layoutSet = layout;
  }
  const { data } = await recogniser.recognize(toPgm(page), {}, { text: false, blocks: true });
  const lines: LineOfWords[] = [];
  let sum = 0;
  let wordCount = 0;
  for (const paragraph of (data.blocks ?? []).flatMap((block) => block.paragraphs)) {
    const before = lines.length;
    for (const line of paragraph.lines) {
      const words = readStrokes(line.words);
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

/**
 * Strokes come out as "|": as high as the letters around it, it is the word "I" of a plain face; the rules of tables
 * and the edges of boxes are a quarter higher, and no words at all.
 */
function readStrokes(words: tesseract.Word[]): tesseract.Word[] {
  const heights = words.filter((word) => !isStroke(word)).map(measureHeight);
  const usual = heights.sort((a, b) => a - b)[Math.floor(heights.length / 2)] ?? 0;
  return words.flatMap((word) => {
    if (!isStroke(word)) return [word];
    return measureHeight(word) <= usual * 1.2 ? [{ ...word, text: 'I' }] : [];
  });
}

function isStroke({ text }: tesseract.Word): boolean {
  return /^[|¦\s]*$/.test(text);
}

function measureHeight({ bbox }: tesseract.Word): number {
  return bbox.y1 - bbox.y0;
}

function placeWord({ text, bbox, confidence }: tesseract.Word, { width, height }: Picture) {
  const box = { x0: bbox.x0 / width, y0: bbox.y0 / height, x1: bbox.x1 / width, y1: bbox.y1 / height };
  return { text, box, confidence: Math.min(1, Math.max(0, confidence / 100)) };
}

/** The plainest format it takes: nothing to compress and decompress. */
function toPgm({ data, width, height }: Picture): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), data]);
}
