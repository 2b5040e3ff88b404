import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findTesseract } from './find-tesseract';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casedraft-tesseract-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A program that says what it is given, in a folder of its own, as PATH would name it. */
async function makeProgram(script: string): Promise<{ program: string; path: string }> {
  const own = await mkdtemp(join(folder, 'bin-'));
  const program = join(own, 'tesseract');
  await writeFile(program, `#!/bin/sh\n${script}\n`);
  await chmod(program, 0o755);
  return { program, path: ['/nowhere', own, '/usr/bin'].join(delimiter) };
}

it('finds the first one on PATH and asks which version it is', async () => {
  const { program, path } = await makeProgram('echo "tesseract 5.3.0"; echo " leptonica-1.82.0"');
  expect(findTesseract({ choice: { kind: 'found' }, path })).toEqual({ program, version: '5.3.0' });
});

it('understands builds that write a v, add more, or answer on the other stream', async () => {
  const { program, path } = await makeProgram('echo "tesseract v5.4.0.20240606" >&2');
  expect(findTesseract({ choice: { kind: 'found' }, path })).toEqual({ program, version: '5.4.0.20240606' });
});

it('reads without one where there is none, or none is wanted', async () => {
  const { path } = await makeProgram('echo "tesseract 5.3.0"');
  expect(findTesseract({ choice: { kind: 'found' }, path: folder })).toMatchObject({ program: null });
  expect(findTesseract({ choice: { kind: 'off' }, path })).toMatchObject({ program: null });
});

it('passes over an old one on PATH, and refuses an old one that was named', async () => {
  const { program, path } = await makeProgram('echo "tesseract 4.1.1"');
  const found = findTesseract({ choice: { kind: 'found' }, path });
  expect(found).toEqual({ program: null, why: `${program} is tesseract 4.1.1, and 5 or newer is wanted` });
  expect(() => findTesseract({ choice: { kind: 'named', program }, path })).toThrow('tesseract 4.1.1');
});

it.each([
  ['fails', 'echo "error while loading shared libraries: liblept.so.5" >&2; exit 127'],
  ['is something else', 'echo "fax 1.0"'],
])('refuses one that %s', async (_, script) => {
  const { path } = await makeProgram(script);
  expect(() => findTesseract({ choice: { kind: 'found' }, path })).toThrow('does not say which version');
});

it('refuses a named one that is not there', () => {
  const program = join(folder, 'missing');
  expect(() => findTesseract({ choice: { kind: 'named', program }, path: '' })).toThrow(
    `${program} does not start (ENOENT)`,
  );
});
