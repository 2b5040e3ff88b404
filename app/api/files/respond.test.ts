import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLocalStorage } from '@/server/providers/storage/local';
import { fileResponse } from './respond';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'casedraft-files-'));
});
afterEach(() => rm(root, { recursive: true }));

/** The response for a stored file, and the streams that it has opened so far. */
async function respond(content: Buffer): Promise<{ response: Response; opened: Readable[] }> {
  await writeFile(path.join(root, 'original'), content);
  const storage = createLocalStorage({ root, secret: 'x' });
  const file = await storage.read({ key: 'original', contentType: 'image/webp', asDownload: false });
  if (file?.kind !== 'bytes') throw new Error('the file is not there');
  const opened: Readable[] = [];
  const open = () => {
    const stream = file.open();
    opened.push(stream);
    return stream;
  };
  const response = fileResponse({ file: { ...file, open }, disposition: 'inline' });
  return { response, opened };
}

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

test('a stored file arrives whole and is closed', async () => {
  const content = Buffer.alloc(300_000, 'casedraft');
  const { response, opened } = await respond(content);
  expect(response.headers.get('content-length')).toBe('300000');
  expect(Buffer.from(await response.arrayBuffer()).equals(content)).toBe(true);
  expect(opened.map((stream) => stream.destroyed)).toEqual([true]);
});

test('a body that nobody reads, as after HEAD, opens nothing', async () => {
  const { response, opened } = await respond(Buffer.alloc(300_000));
  await nextTurn();
  expect(response.headers.get('content-length')).toBe('300000');
  expect(opened).toEqual([]);
});

test('a file that its store gives out itself is a redirect', () => {
  const url = 'https://files.example.org/signed';
  const response = fileResponse({ file: { kind: 'address', url }, disposition: 'inline' });
  expect(response.status).toBe(302);
  expect(response.headers.get('location')).toBe(url);
});

test('a reader that goes away closes the file', async () => {
  const { response, opened } = await respond(Buffer.alloc(300_000));
  const reader = response.body?.getReader();
  expect((await reader?.read())?.done).toBe(false);
  await reader?.cancel();
  expect(opened.map((stream) => stream.destroyed)).toEqual([true]);
});

test('a file that went away meanwhile fails the body', async () => {
  const { response } = await respond(Buffer.alloc(10));
  await rm(path.join(root, 'original'));
  await expect(response.arrayBuffer()).rejects.toThrow('ENOENT');
});
