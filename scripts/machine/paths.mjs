// Where things are in this clone.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root, absolute. */
export const repoRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** @param {string[]} parts path parts below the repository's root */
export function fromRoot(...parts) {
  return path.join(repoRoot, ...parts);
}

/** Everything a running demo keeps: database, uploads, logs, its secrets. */
export const demoDataDir = fromRoot('.casedraft');
