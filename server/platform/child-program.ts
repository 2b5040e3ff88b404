import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export type ChildProgram = { path: string; execArgv: string[] };

/**
 * Finds the program of a child process beside the asking module: its source, or its bundle where the module became part of one.
 * Gives the absolute path of the first of `names` that is there, or null.
 */
export function findBeside({ moduleUrl, names }: { moduleUrl: string; names: readonly string[] }): string | null {
  const here = dirname(fileURLToPath(moduleUrl));
  return names.map((name) => join(here, name)).find((path) => existsSync(path)) ?? null;
}

/** How Node runs it: TypeScript goes through tsx. */
export function describeProgram(path: string): ChildProgram {
  if (!path.endsWith('.ts')) return { path, execArgv: [] };
  const tsx = createRequire(path).resolve('tsx');
  return { path, execArgv: ['--import', pathToFileURL(tsx).href] };
}
