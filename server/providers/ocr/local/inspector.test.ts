import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HEAVY_PDFS, type HeavyPdf } from '@/tests/support/files/heavy-pdfs';
import { makeTextPdf } from '@/tests/support/files/make-files';
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
async function inspect(bytes: Uint8Array, owner: string) {
  count += 1;
  const path = join(folder, `${count}.pdf`);
  await writeFile(path, bytes);
  return inspector.inspect({ path, contentType: 'application/pdf', signal: AbortSignal.timeout(120_000), owner });
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
