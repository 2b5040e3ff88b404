import { randomUUID } from 'node:crypto';
import { lstat, mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { LANGUAGES, type Language } from '../../language/languages';

/** As tesseract calls them; each is a package of npm's, `@tesseract.js-data/NAME`. */
const DATA_NAMES: Record<Language, string> = {
  en: 'eng',
  de: 'deu',
  es: 'spa',
  fr: 'fra',
  it: 'ita',
  nl: 'nld',
  pl: 'pol',
  pt: 'por',
};

/** A package's version is part of the place, so that new data is not taken for old. */
type DataPackage = { name: string; version: string; file: string };

export const dataName = (language: Language): string => DATA_NAMES[language];

/** The languages whose data is installed here. */
export const listInstalledLanguages = (): Language[] => LANGUAGES.filter((language) => findPackage(language) !== null);

function findPackage(language: Language): DataPackage | null {
  const name = dataName(language);
  const require = createRequire(import.meta.url);
  let manifest: string;
  try {
    manifest = require.resolve(`@tesseract.js-data/${name}/package.json`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return null;
    throw error;
  }
  const { version } = require(manifest) as { version: string };
  return { name, version, file: join(dirname(manifest), '4.0.0_best_int', `${name}.traineddata.gz`) };
}

/**
 * The folder with a language's data, unpacked: `NAME.traineddata`. It is unpacked where it is not there yet, and again where
 * something that clears old files away has taken it. Throws where the data is not installed or the folder is not ours alone.
 */
export async function provideLanguageData(language: Language): Promise<string> {
  const source = findPackage(language);
  if (!source) throw new Error(`There is no language data for ${language}.`);
  const folder = await openPrivateFolder(`casedraft-tessdata-${source.version}-${process.getuid?.() ?? 'own'}`);
  const target = join(folder, `${source.name}.traineddata`);
  if ((await sizeOf(target)) === (await unpackedSizeOf(source.file))) return folder;
  // Whole or not at all: others may be unpacking it, or reading it already.
  const partial = `${target}.${randomUUID()}`;
  try {
    await writeFile(partial, await promisify(gunzip)(await readFile(source.file)), { mode: 0o600 });
    await rename(partial, target);
  } finally {
    await rm(partial, { force: true });
  }
  return folder;
}

async function sizeOf(file: string): Promise<number | null> {
  return stat(file).then(
    ({ size }) => size,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    },
  );
}

/** A gzip file ends with the length of what is in it. */
async function unpackedSizeOf(file: string): Promise<number> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const { buffer } = await handle.read({ buffer: Buffer.alloc(4), position: size - 4 });
    return buffer.readUInt32LE();
  } finally {
    await handle.close();
  }
}

/** Anybody may write to the folder for temporary files: one that is there already must be ours, and closed to others. */
async function openPrivateFolder(name: string): Promise<string> {
  const folder = join(tmpdir(), name);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const found = await lstat(folder);
  const isOurs = process.getuid === undefined || (found.uid === process.getuid() && (found.mode & 0o077) === 0);
  if (!found.isDirectory() || !isOurs) throw new Error(`${folder} belongs to somebody else or is open to others.`);
  return folder;
}
