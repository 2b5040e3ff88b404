import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fromRoot } from '../machine/paths.mjs';

function listFiles(place) {
  const full = fromRoot(place);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [place];
  return readdirSync(full, { withFileTypes: true })
    .flatMap((entry) => listFiles(path.join(place, entry.name)))
    .sort();
}

/**
 * One hash over the names and contents of files below the repository's root.
 * @param {{ places: string[], skip?: RegExp, also?: string[] }} options folders or files; `skip` matches paths to leave
 *   out; `also` are plain values that matter as much as files do
 */
export function hashInputs({ places, skip, also = [] }) {
  const hash = createHash('sha256');
  for (const value of also) hash.update(`${value}\0`);
  for (const file of places.flatMap(listFiles)) {
    if (skip?.test(file)) continue;
    const content = readFileSync(fromRoot(file));
    hash.update(`${file.replaceAll('\\', '/')}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

export function readStamp(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

export function writeStamp({ file, value }) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, value);
}
