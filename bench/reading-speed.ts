/**
 * How fast the local reader reads: `npm run bench`. A scanned PDF of 3 pages and a text PDF of 20, made on the spot, beside the
 * native `tesseract` on the same pages drawn beforehand, two processes side by side, where it is installed. Our time is
 * the whole of it: opening, drawing, preparing, reading, and the page pictures that reviewers see.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createLocalOcrEngine } from '../server/providers/ocr/local/engine';
import { drawPages, LETTER, makeScannedPdf, makeTextPdf } from '../server/providers/ocr/testing/make-files';

const run = promisify(execFile);
/** The middle one of so many runs counts, so that a busy moment of the machine does not. */
const RUNS = 3;
/** On two cores. */
const TARGET_SECONDS = { scanned: 8, text: 3.5 };

const folder = await mkdtemp(join(tmpdir(), 'casedraft-bench-'));
const page = [...LETTER, '', ...LETTER, '', ...LETTER];
const pictures = await drawPages(await makeTextPdf({ pages: [page, page, page] }));
const scanned = join(folder, 'scanned.pdf');
const text = join(folder, 'text.pdf');
await writeFile(scanned, await makeScannedPdf(pictures));
await writeFile(text, await makeTextPdf({ pages: Array.from({ length: 20 }, () => page) }));

const engine = createLocalOcrEngine();
await engine.warmUp();

async function readWhole(path: string): Promise<void> {
  let words = 0;
  const onPage = async (read: { words: unknown[] }) => {
    words += read.words.length;
  };
  await engine.read({ path, contentType: 'application/pdf', signal: new AbortController().signal, onPage });
  if (words === 0) throw new Error(`No words in ${path}.`);
}

async function readNatively(files: string[]): Promise<void> {
  const waiting = [...files];
  const work = async () => {
    // Unlimited, its own threads fight over the cores and three times the time goes by.
    for (let file = waiting.shift(); file; file = waiting.shift())
      await run('env', ['OMP_THREAD_LIMIT=1', 'tesseract', file, '-']);
  };
  await Promise.all([work(), work()]);
}

async function time(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

function middle(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

try {
  const files = pictures.map((_, index) => join(folder, `page-${index}.png`));
  await Promise.all(files.map((file, index) => writeFile(file, pictures[index] ?? '')));
  const hasNative = await run('tesseract', ['--version']).then(
    () => true,
    () => false,
  );
  const runs: { scanned: number; text: number; native: number }[] = [];
  for (let index = 0; index < RUNS; index += 1) {
    // Right after each other, so that other work on the machine weighs on both alike.
    const scannedSeconds = await time(() => readWhole(scanned));
    const nativeSeconds = hasNative ? await time(() => readNatively(files)) : Number.NaN;
    runs.push({ scanned: scannedSeconds, native: nativeSeconds, text: await time(() => readWhole(text)) });
  }
  const scannedSeconds = middle(runs.map((one) => one.scanned));
  const textSeconds = middle(runs.map((one) => one.text));
  const [load = 0] = loadavg();
  console.log(`Reading, ${availableParallelism()} cores, load ${load.toFixed(1)}, middle one of ${RUNS} runs`);
  console.log(`scanned PDF, 3 pages    ${scannedSeconds.toFixed(2)} s   target under ${TARGET_SECONDS.scanned} s`);
  console.log(`text PDF, 20 pages      ${textSeconds.toFixed(2)} s   target under ${TARGET_SECONDS.text} s`);
  if (hasNative) {
    const ratio = middle(runs.map((one) => one.scanned / one.native));
    const nativeSeconds = middle(runs.map((one) => one.native));
    console.log(`native tesseract        ${nativeSeconds.toFixed(2)} s   for the 3 pages, drawn beforehand`);
    console.log(`ratio, ours to native   ${ratio.toFixed(2)}`);
  } else {
    console.log('native tesseract        not installed, nothing to compare with');
  }
  process.exitCode = scannedSeconds > TARGET_SECONDS.scanned || textSeconds > TARGET_SECONDS.text ? 1 : 0;
} finally {
  await engine.close();
  await rm(folder, { recursive: true });
}
