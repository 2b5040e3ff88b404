// One demo a clone: the second start finds the first by this file.
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readStartTime } from '../machine/process-identity.mjs';

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

function isHeld(holder) {
  if (holder.pid === process.pid) return false;
  const startTime = readStartTime(holder.pid);
  return startTime !== null && startTime === holder.startTime;
}

/**
 * @param {{ dataDir: string }} options
 * @returns {{ holder: { pid: number, url?: string } } | { publish: (url: string) => void, release: () => void }} the process
 *   that holds the lock, or the lock itself
 */
export function takeDemoLock({ dataDir }) {
  mkdirSync(dataDir, { recursive: true });
  const file = path.join(dataDir, 'demo.lock');
  const draft = `${file}.${process.pid}`;
  const own = { pid: process.pid, startTime: readStartTime(process.pid) };
  for (;;) {
    writeFileSync(draft, JSON.stringify(own));
    try {
      // Linking fails where the name is taken, and puts a whole file there where it is not.
      linkSync(draft, file);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const holder = read(file);
      if (holder && isHeld(holder)) return { holder };
      // Of a demo that was killed.
      rmSync(file, { force: true });
    } finally {
      rmSync(draft, { force: true });
    }
  }
  return {
    publish: (url) => {
      writeFileSync(draft, JSON.stringify({ ...own, url }));
      renameSync(draft, file);
    },
    release: () => {
      if (existsSync(file) && read(file)?.pid === process.pid) rmSync(file);
    },
  };
}
