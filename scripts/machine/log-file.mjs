import { closeSync, existsSync, fstatSync, mkdirSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Opens a fresh log and keeps the previous one beside it as `<name>.previous.log`.
 * @returns {{ file: string, fd: number }}
 */
export function openLog({ dir, name }) {
  mkdirSync(dir, { recursive: true });
  const file = path.join(dir, `${name}.log`);
  if (existsSync(file)) renameSync(file, path.join(dir, `${name}.previous.log`));
  // Only the owner reads logs: they name cases.
  return { file, fd: openSync(file, 'a', 0o600) };
}

/** What stands in a file from a byte on, at most `limit` bytes: { text, next }. */
export function readFrom({ file, offset, limit = 64 * 1024 }) {
  const fd = openSync(file, 'r');
  try {
    const length = Math.min(Math.max(fstatSync(fd).size - offset, 0), limit);
    const buffer = Buffer.alloc(length);
    const read = readSync(fd, buffer, 0, length, offset);
    return { text: buffer.toString('utf8', 0, read), next: offset + read };
  } finally {
    closeSync(fd);
  }
}

/** @param {string} file */
export function sizeOf(file) {
  return statSync(file).size;
}

/** The last lines of a file, indented for printing under an error; '' when there are none. */
export function readTail({ file, lines = 20 }) {
  if (!existsSync(file)) return '';
  // 16 kB hold twenty long lines.
  const { text } = readFrom({ file, offset: Math.max(0, sizeOf(file) - 16 * 1024) });
  return indent({ text: text.trimEnd().split('\n').slice(-lines).join('\n') });
}

export function indent({ text, by = '    ' }) {
  return text
    .split('\n')
    .map((line) => (line ? by + line : line))
    .join('\n');
}
