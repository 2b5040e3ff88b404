import { execFile } from 'node:child_process';
import { availableParallelism, cpus, loadavg, release, type } from 'node:os';
import { promisify } from 'node:util';
import type { EvalResults } from './results';

/** What the times were taken on. */
export async function describeMachine(): Promise<EvalResults['machine']> {
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    system: `${type()} ${release()}`,
    node: process.version,
    tesseract: await findTesseractVersion(),
    load: loadavg()[0] ?? 0,
  };
}

function findTesseractVersion(): Promise<string | null> {
  return promisify(execFile)('tesseract', ['--version']).then(
    // Older releases print it to the other stream.
    ({ stdout, stderr }) => /tesseract\s+v?(\S+)/.exec(stdout + stderr)?.[1] ?? 'of an unknown version',
    () => null,
  );
}
