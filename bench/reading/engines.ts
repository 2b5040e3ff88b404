import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { ReadPage } from '../../server/providers/ocr/contract';
import { detectContentType } from '../../server/providers/ocr/detect-content-type';
import { createLocalOcrEngine } from '../../server/providers/ocr/local/engine';
import { hasNativeTesseract } from '../speed-inputs';
import type { PlacedWord } from './metrics/places';
import { isSideways } from './metrics/sideways';

const run = promisify(execFile);
const NATIVE_DEADLINE_MS = 120_000;
const NATIVE_OUTPUT_BYTES = 8 * 1024 * 1024;

export type EngineReading = {
  text: string;
  /** Whether a page was left lying on its side; null where an engine gives no boxes. */
  sideways: boolean | null;
  /** Of the first page; null where an engine gives no boxes. */
  words: PlacedWord[] | null;
};

/** Something that reads files, set up in one way. */
export type ReadingEngine = {
  /** Throws what the reader throws. */
  read(path: string): Promise<EngineReading>;
  close(): Promise<void>;
};

type EngineChoice = {
  /** Why it cannot be used here, or null. */
  findObstacle(): Promise<string | null>;
  /** `lanes`: how many files are read at a time. */
  open(options: { lanes: number }): Promise<ReadingEngine>;
};

/** The engine that everything else is set beside. */
export const YARDSTICK = 'tesseract';
/** The engine that targets are set for: the product as it is installed here. */
export const PRODUCT = 'local';

/** Every engine that `--engine` can name. Another one, or this one with other options, is one more entry. */
export const ENGINES: Record<string, EngineChoice> = {
  [PRODUCT]: { findObstacle: async () => null, open: openLocal },
  [YARDSTICK]: {
    findObstacle: async () => ((await hasNativeTesseract()) ? null : 'native tesseract is not installed'),
    open: async () => ({ read: readNatively, close: async () => {} }),
  },
};

async function openLocal({ lanes }: { lanes: number }): Promise<ReadingEngine> {
  const engine = createLocalOcrEngine({ processes: lanes });
  await engine.warmUp();
  const read = async (path: string) => {
    const contentType = await detectContentType({ path });
    if (!contentType) throw new Error(`${path} is no file that can be read.`);
    const reading: EngineReading = { text: '', sideways: false, words: [] };
    await engine.read({
      path,
      contentType,
      signal: new AbortController().signal,
      onPage: async (page) => {
        reading.text += `${page.text}\n`;
        if (isSideways(page)) reading.sideways = true;
        if (page.number === 1) reading.words = placeWords(page);
      },
    });
    return reading;
  };
  return { read, close: () => engine.close() };
}

function placeWords({ text, words }: ReadPage): PlacedWord[] {
  return words.map(({ start, end, x, y, w, h }) => ({ text: text.slice(start, end), x: x + w / 2, y: y + h / 2 }));
}

/** As somebody would call it who knows nothing of the page: no language, no preparation. */
async function readNatively(path: string): Promise<EngineReading> {
  const { stdout } = await run('tesseract', [path, '-'], {
    // Unlimited, its own threads fight over the cores and three times the time goes by.
    env: { ...process.env, OMP_THREAD_LIMIT: '1' },
    timeout: NATIVE_DEADLINE_MS,
    maxBuffer: NATIVE_OUTPUT_BYTES,
  });
  return { text: stdout, sideways: null, words: null };
}
