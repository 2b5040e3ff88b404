/**
 * How fast the local reader reads: `npm run bench:reading`. A scanned PDF of 3 pages and a text PDF of 20, made on the spot,
 * beside the native `tesseract` on the same pages drawn beforehand, where it is installed. Our time is the whole of it:
 * opening, drawing, preparing, reading, and the page pictures that reviewers see.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalOcrEngine } from '../server/providers/ocr/local/engine';
import { hasNativeTesseract, makeSpeedInputs, middle, readNatively, time } from './speed-inputs';

const RUNS = 3;

const folder = await mkdtemp(join(tmpdir(), 'casedraft-bench-'));
const engine = createLocalOcrEngine();

async function readWhole(path: string): Promise<void> {
  let words = 0;
  const onPage = async (read: { words: unknown[] }) => {
    words += read.words.length;
  };
  await engine.read({ path, contentType: 'application/pdf', signal: new AbortController().signal, onPage });
  if (words === 0) throw new Error(`No words in ${path}.`);
}

try {
  const inputs = await makeSpeedInputs({ folder });
  const hasNative = await hasNativeTesseract();
  await engine.warmUp();
  const runs: { scanned: number; text: number; native: number }[] = [];
  for (let index = 0; index < RUNS; index += 1) {
    // Right after each other, so that other work on the machine weighs on both alike.
    const scanned = await time(() => readWhole(inputs.scanned));
    const native = hasNative ? await time(() => readNatively(inputs.pictures)) : Number.NaN;
    runs.push({ scanned, native, text: await time(() => readWhole(inputs.text)) });
  }
  const [load = 0] = loadavg();
  console.log(`Reading, ${availableParallelism()} cores, load ${load.toFixed(1)}, middle one of ${RUNS} runs`);
  console.log(`scanned PDF, 3 pages    ${middle(runs.map((one) => one.scanned)).toFixed(2)} s`);
  console.log(`text PDF, 20 pages      ${middle(runs.map((one) => one.text)).toFixed(2)} s`);
  if (hasNative) {
    console.log(
      `native tesseract        ${middle(runs.map((one) => one.native)).toFixed(2)} s   for the 3 pages, drawn beforehand`,
    );
    console.log(`ratio, ours to native   ${middle(runs.map((one) => one.scanned / one.native)).toFixed(2)}`);
  } else {
    console.log('native tesseract        not installed, nothing to compare with');
  }
} finally {
  await engine.close();
  await rm(folder, { recursive: true });
}
