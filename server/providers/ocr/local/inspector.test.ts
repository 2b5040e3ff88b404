import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HEAVY_PDFS, type HeavyPdf } from '@/tests/support/files/heavy-pdfs';
import { makeDocx } from '@/tests/support/files/make-docx';
import { makeTextPdf } from '@/tests/support/files/make-files';
import { DOCX, type ReadableType } from '../contract';
import { createInspector, type Inspector } from './inspector';

let folder: string;
let inspector: Inspector;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casedraft-inspector-'));
  inspector = createInspector();
});
afterAll(async () => {
  await inspector.close();
  await rm(folder, { recursive: true });
});

let count = 0;
async function inspect(bytes: Uint8Array, owner: string, contentType: ReadableType = 'application/pdf') {
  count += 1;
  const path = join(folder, String(count));
  await writeFile(path, bytes);
  return inspector.inspect({ path, contentType, signal: AbortSignal.timeout(120_000), owner });
}

describe('a file that takes more than a document can', () => {
  test.each(Object.keys(HEAVY_PDFS) as HeavyPdf[])(
    '%s: it is refused by its limits',
    async (kind) => {
      await expect(inspect(HEAVY_PDFS[kind](), 'mallory')).rejects.toMatchObject({
        code: 'too_complex',
        permanent: true,
      });
    },
    60_000,
  );

  test('the next file is opened by another process', async () => {
    const bytes = await makeTextPdf({ pages: Array.from({ length: 40 }, () => ['Invoice number NR-20418']) });
    await expect(inspect(bytes, 'clara')).resolves.toEqual({ pageCount: 40 });
  }, 60_000);
});

test('a Word document with a phone’s photographs is none of these', async () => {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
  const grain = await sharp({ create: { width: 500, height: 375, channels: 3, background: '#888', noise } })
    .png()
    .toBuffer();
  const photo = await sharp(grain).resize(4_000, 3_000).jpeg().toBuffer();
  const names = ['r2', 'r3', 'r4'];
  const bytes = await makeDocx({
    body: names
      .map(
        (id) =>
          `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="4905000" cy="3670000"/><a:blip r:embed="${id}"/></wp:inline></w:drawing></w:r></w:p>`,
      )
      .join(''),
    relations: names.map((id) => [id, 'image', `media/${id}.jpeg`]),
    parts: Object.fromEntries(names.map((id) => [`word/media/${id}.jpeg`, photo])),
  });
  await expect(inspect(bytes, 'clara', DOCX)).resolves.toEqual({ pageCount: 2 });
}, 60_000);

test('one person’s files are opened one at a time, and another’s does not wait for them', async () => {
  const order: string[] = [];
  const heavy = HEAVY_PDFS['dashes without end']();
  const letter = await makeTextPdf({ pages: [['Invoice number NR-20418']] });
  const note = (who: string) => () => void order.push(who);
  const theirs = Array.from({ length: 4 }, () => inspect(heavy, 'mallory').catch(note('mallory')));
  await Promise.all([...theirs, inspect(letter, 'clara').then(note('clara'))]);
  expect(order).toHaveLength(5);
  expect(order.indexOf('clara')).toBeLessThan(2);
}, 120_000);
