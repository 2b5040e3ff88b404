import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeDocx, packZip, paragraph, wordPart } from '@/tests/support/files/make-docx';
import { MAX_DEPTH, MAX_ENTRIES, MAX_XML_BYTES } from './limits';
import { openDocx } from './open-docx';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casedraft-docx-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Why the file is not opened. */
async function refusalOf(bytes: Buffer): Promise<unknown> {
  const path = join(folder, 'file');
  await writeFile(path, bytes);
  return openDocx({ path }).then(
    ({ close, pageCount }) => {
      close();
      return pageCount;
    },
    (error: { code: string }) => error.code,
  );
}

const WORDS = paragraph('Please find my claim attached.');

test('a file with macros is refused, whatever it calls itself', async () => {
  const bytes = await makeDocx({ body: WORDS, parts: { 'word/vbaProject.bin': 'a program' } });
  expect(await refusalOf(bytes)).toBe('unsupported');
});

test('a part that unpacks to more than any letter has is not unpacked', async () => {
  const bomb = await makeDocx({ body: WORDS, parts: { 'word/styles.xml': Buffer.alloc(MAX_XML_BYTES + 1, ' ') } });
  expect(bomb.length).toBeLessThan(100_000);
  expect(await refusalOf(bomb)).toBe('too_large');
});

test('a part that unpacks to more than it says is damaged', async () => {
  const bomb = await packZip({ 'word/document.xml': wordPart('document', `<w:body>${WORDS.repeat(500)}</w:body>`) });
  // The size in the list at the end of the zip.
  const at = bomb.lastIndexOf('PK\x01\x02', undefined, 'latin1');
  bomb.writeUInt32LE(100, at + 24);
  expect(await refusalOf(bomb)).toBe('damaged');
});

test('more parts, or a deeper nesting, than a word processor writes is refused', async () => {
  const many = Object.fromEntries(Array.from({ length: MAX_ENTRIES }, (_each, at) => [`word/${at}.xml`, '']));
  expect(await refusalOf(await makeDocx({ body: WORDS, parts: many }))).toBe('too_large');
  const deep = `${'<w:sdt>'.repeat(MAX_DEPTH)}${WORDS}${'</w:sdt>'.repeat(MAX_DEPTH)}`;
  expect(await refusalOf(await makeDocx({ body: deep }))).toBe('too_large');
});

test('entities are not replaced: a file that declares some is damaged', async () => {
  const document = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]>${wordPart('document', '<w:body/>').replace(/^<\?xml.*?\?>/, '')}`;
  expect(await refusalOf(await makeDocx({ body: '', parts: { 'word/document.xml': document } }))).toBe('damaged');
});

test('a cell that claims a million columns takes the table’s own', async () => {
  const cell = `<w:tc><w:tcPr><w:gridSpan w:val="1000000"/></w:tcPr>${WORDS}</w:tc>`;
  expect(
    await refusalOf(await makeDocx({ body: `<w:tbl><w:tr>${cell}${cell}</w:tr><w:tr>${cell}</w:tr></w:tbl>` })),
  ).toBe(1);
});

test('a file without its end, or without a word in it, has its own reason', async () => {
  const whole = await makeDocx({ body: WORDS });
  expect(await refusalOf(whole.subarray(0, whole.length - 60))).toBe('damaged');
  expect(await refusalOf(await makeDocx({ body: '<w:p/>' }))).toBe('no_pages');
});
