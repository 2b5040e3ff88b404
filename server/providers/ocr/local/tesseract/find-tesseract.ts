import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Older ones read with another engine, and write no table of their own accord. */
const OLDEST_MAJOR = 5;
/** Asked for its version a program answers in milliseconds; on a disk that sleeps it may take a while. */
const ANSWER_MS = 20_000;

export type TesseractChoice =
  /** What PATH holds, if anything. */
  | { kind: 'found' }
  /** This one and no other. */
  | { kind: 'named'; program: string }
  /** None, whatever there is. */
  | { kind: 'off' };

/** `program` is an absolute path; null: tesseract.js does the work, and `why` says the reason in half a sentence. */
export type TesseractProgram = { program: string; version: string } | { program: null; why: string };

/**
 * Finds the native tesseract. Throws an Error, in one line, where the one that was named or found does not answer; one on PATH that is
 * too old is passed over, since nobody asked for it.
 */
export function findTesseract({ choice, path }: { choice: TesseractChoice; path: string }): TesseractProgram {
  if (choice.kind === 'off') return { program: null, why: 'native tesseract is switched off' };
  const program = choice.kind === 'named' ? choice.program : findOnPath(path);
  if (program === null) return { program, why: 'there is no native tesseract' };
  const version = askVersion(program);
  if (Number.parseInt(version, 10) >= OLDEST_MAJOR) return { program, version };
  const tooOld = `${program} is tesseract ${version}, and ${OLDEST_MAJOR} or newer is wanted`;
  if (choice.kind === 'named') throw new Error(tooOld);
  return { program: null, why: tooOld };
}

function findOnPath(path: string): string | null {
  const name = process.platform === 'win32' ? 'tesseract.exe' : 'tesseract';
  const folders = path.split(delimiter).filter((folder) => folder !== '');
  return (
    folders.map((folder) => join(folder, name)).find((file) => existsSync(/* turbopackIgnore: true */ file)) ?? null
  );
}

function askVersion(program: string): string {
  const { error, status, stdout, stderr } = spawnSync(program, ['--version'], {
    encoding: 'utf8',
    timeout: ANSWER_MS,
    windowsHide: true,
  });
  if (error) throw new Error(`${program} does not start (${(error as NodeJS.ErrnoException).code ?? error.message})`);
  const version = /^tesseract v?(\d+\.\d+[\w.-]*)/m.exec(`${stdout}\n${stderr}`)?.[1];
  if (status !== 0 || !version) throw new Error(`${program} does not say which version it is`);
  return version;
}
