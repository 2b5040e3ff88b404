/**
 * How fast the local reader reads: `npm run bench:reading`. A scanned PDF of 3 pages and a text PDF of 20, made on the spot,
 * read with tesseract.js and, where it is installed, with the native `tesseract`, beside that program alone on the same pages drawn
 * beforehand. Our time is the whole of it: opening, drawing, preparing, reading, and the page pictures that reviewers see.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalOcrEngine, type LocalOcrEngine } from '../server/providers/ocr/local/engine';
import { findTesseract } from '../server/providers/ocr/local/tesseract/find-tesseract';
import { makeSpeedInputs, middle, readNatively, time } from './speed-inputs';

const RUNS = 3;

const folder = await mkdtemp(join(tmpdir(), 'casedraft-bench-'));
const { program } = findTesseract({ choice: { kind: 'found' }, path: process.env.PATH ?? '' });
const engine = createLocalOcrEngine();
const nativeEngine = program === null ? null : createLocalOcrEngine({ recogniser: { languages: null, program } });

async function readWhole({ engine, path }: { engine: LocalOcrEngine; path: string }): Promise<void> {
  let words = 0;
  const onPage = async (read: { words: unknown[] }) => {
    words += read.words.length;
  };
  await engine.read({ path, contentType: 'application/pdf', signal: new AbortController().signal, onPage });
  if (words === 0) throw new Error(`No words in ${path}.`);
}

try {
  const inputs = await makeSpeedInputs({ folder });
  await engine.warmUp();
  await nativeEngine?.warmUp();
  const runs: { scanned: number; text: number; natively: number; native: number }[] = [];
  for (let index = 0; index < RUNS; index += 1) {
    // Right after each other, so that other work on the machine weighs on all alike.
    const scanned = await time(() => readWhole({ engine, path: inputs.scanned }));
    const natively = nativeEngine
      ? await time(() => readWhole({ engine: nativeEngine, path: inputs.scanned }))
      : Number.NaN;
    const native = nativeEngine ? await time(() => readNatively(inputs.pictures)) : Number.NaN;
    runs.push({ scanned, natively, native, text: await time(() => readWhole({ engine, path: inputs.text })) });
  }
  const [load = 0] = loadavg();
  const show = (title: string, seconds: (run: (typeof runs)[number]) => number, unit = ' s') =>
    console.log(`${title.padEnd(44)} ${middle(runs.map(seconds)).toFixed(2)}${unit}`);
  console.log(`Reading, ${availableParallelism()} cores, load ${load.toFixed(1)}, middle one of ${RUNS} runs`);
  show('text PDF, 20 pages', (run) => run.text);
  show('scanned PDF, 3 pages, tesseract.js', (run) => run.scanned);
  if (nativeEngine) {
    show('scanned PDF, 3 pages, native tesseract', (run) => run.natively);
    show('  ratio to tesseract.js', (run) => run.natively / run.scanned, '');
    show('the program alone, pages drawn beforehand', (run) => run.native);
    show('  ratio, ours with tesseract.js to it', (run) => run.scanned / run.native, '');
  } else {
    console.log('native tesseract: not installed, nothing to compare with');
  }
} finally {
  await engine.close();
  await nativeEngine?.close();
  await rm(folder, { recursive: true });
}
