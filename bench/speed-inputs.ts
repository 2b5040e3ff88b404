import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { drawPages, LETTER, makeScannedPdf, makeTextPdf } from '../tests/support/files/make-files';

const run = promisify(execFile);

export type SpeedInputs = { scanned: string; text: string; pictures: string[] };

/** A scanned PDF of 3 dense pages (405 words each), a text PDF of 20, and the scan's pages as pictures, in `folder`. */
export async function makeSpeedInputs({ folder }: { folder: string }): Promise<SpeedInputs> {
  const page = [...LETTER, '', ...LETTER, '', ...LETTER];
  const drawn = await drawPages(await makeTextPdf({ pages: [page, page, page] }));
  const inputs = {
    scanned: join(folder, 'scanned.pdf'),
    text: join(folder, 'text.pdf'),
    pictures: drawn.map((_, index) => join(folder, `page-${index}.png`)),
  };
  await writeFile(inputs.scanned, await makeScannedPdf(drawn));
  await writeFile(inputs.text, await makeTextPdf({ pages: Array.from({ length: 20 }, () => page) }));
  await Promise.all(inputs.pictures.map((file, index) => writeFile(file, drawn[index] ?? '')));
  return inputs;
}

export const hasNativeTesseract = (): Promise<boolean> =>
  run('tesseract', ['--version']).then(
    () => true,
    () => false,
  );

/** Reads pictures with the native `tesseract`, two processes side by side. */
export async function readNatively(files: string[]): Promise<void> {
  const waiting = [...files];
  const work = async () => {
    // Unlimited, its own threads fight over the cores and three times the time goes by.
    for (let file = waiting.shift(); file; file = waiting.shift())
      await run('env', ['OMP_THREAD_LIMIT=1', 'tesseract', file, '-']);
  };
  await Promise.all([work(), work()]);
}

/** Seconds that some work takes. */
export async function time(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

/** The middle one counts, so that a busy moment of the machine does not. */
export const middle = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
