import { existsSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { type ChildProgram, describeProgram, findBeside } from '../../../platform/child-program';

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
  const found = findBeside({ moduleUrl: import.meta.url, names: ['child.ts', 'document-reader.mjs'] });
  if (found === null) throw new Error('There is no document reader. Run "npm run build" or pass childPath.');
  return describeProgram(found);
}
