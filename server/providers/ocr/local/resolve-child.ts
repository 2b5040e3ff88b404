import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, isAbsolute, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export type ChildProgram = { path: string; execArgv: string[] };

/**
 * Finds the program that a reader's child process runs:
 * 1. `childPath`, an absolute path, where the caller knows better (the web server's bundle must: its own files are elsewhere);
 * 2. `child.ts` beside this file, when running from source;
 * 3. `document-reader.mjs` beside the bundle that this file became part of (`dist/worker.mjs`).
 * A TypeScript program runs through tsx. Throws when there is none, so that a wrong build fails at boot.
 */
export function resolveChild({ childPath }: { childPath?: string } = {}): ChildProgram {
  if (childPath !== undefined) {
    if (!isAbsolute(childPath)) throw new Error(`The document reader's path must be absolute: ${childPath}`);
    if (!existsSync(/* turbopackIgnore: true */ childPath))
      throw new Error(`There is no document reader at ${childPath}. Run "npm run build".`);
    return describeProgram(childPath);
  }
  const here = dirname(fileURLToPath(import.meta.url));
  const found = [join(here, 'child.ts'), join(here, 'document-reader.mjs')].find((path) => existsSync(path));
  if (!found) throw new Error(`There is no document reader in ${here}. Run "npm run build" or pass childPath.`);
  return describeProgram(found);
}

function describeProgram(path: string): ChildProgram {
  if (!path.endsWith('.ts')) return { path, execArgv: [] };
  const tsx = createRequire(path).resolve('tsx');
  return { path, execArgv: ['--import', pathToFileURL(tsx).href] };
}
