import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, expect, test } from 'vitest';
import { createLocalStorage } from './local';

const root = mkdtempSync(path.join(os.tmpdir(), 'casedraft-store-'));
afterAll(() => rmSync(root, { recursive: true }));

const storage = createLocalStorage({ root, secret: 'a secret of this test' });
const signal = new AbortController().signal;

test('a part that is still arriving when its file is complete leaves nothing behind', async () => {
  const key = 'a-document/original';
  const content = Readable.from(
    (async function* () {
      yield Buffer.from('first ');
      await storage.receive({ key, content: Readable.from([Buffer.from('first second')]), signal });
    })(),
  );
  const part = { index: 0, count: 2 };
  expect(await storage.receivePart({ key, part, content, signal })).toEqual({ isWhole: true });
  expect(await readdir(path.join(root, 'a-document'))).toEqual(['original']);
  expect(await readFile(path.join(root, key), 'utf8')).toBe('first second');
});
