import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderFirstPage } from '../../samples/make/bitmap';
import { parseArguments } from './arguments';
import { evaluate } from './evaluate';
import { createBenchSheet } from './papers/sheet';
import { DISTORTIONS } from './papers/spoil';
import { writeDocs } from './report/write-docs';
import { summarise } from './summarise';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casedraft-eval-test-'));
  // A line a page, for the person who waits for a run.
  vi.spyOn(console, 'log').mockImplementation(() => {});
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

async function writePage({ name, text, truth }: { name: string; text: string; truth: string }): Promise<void> {
  const sheet = createBenchSheet({ width: 300, height: 120 });
  sheet.write({ text, x: 20, y: 40, size: 16 });
  const { pdf } = await sheet.finish();
  const { bytes, ending } = await DISTORTIONS.clean200({ page: await renderFirstPage({ pdf, dpi: 200 }), seed: 1 });
  await writeFile(join(folder, `${name}.${ending}`), bytes);
  await writeFile(join(folder, `${name}.gt.txt`), truth);
}

describe('a whole run', () => {
  it('reads a folder of pictures, counts what stands there, and writes the docs', async () => {
    await writePage({ name: 'one', text: 'Monthly rent 675 pounds', truth: 'Monthly rent 675 pounds' });
    await writePage({ name: 'two', text: 'Ferry at noon', truth: 'Ferry at noon\nHarbour closed' });
    const results = await evaluate(parseArguments(['--public', folder, '--name', 'tiny', '--engine', 'local']));

    const counts = results.pages.map(({ document, words, lines, sideways }) => ({ document, words, lines, sideways }));
    expect(counts).toEqual([
      { document: 'one', words: { found: 4, of: 4 }, lines: { found: 1, of: 1 }, sideways: false },
      { document: 'two', words: { found: 3, of: 5 }, lines: { found: 1, of: 2 }, sideways: false },
    ]);
    expect(results.pages.every(({ seconds, failure }) => seconds > 0 && failure === null)).toBe(true);

    const page = fileURLToPath(new URL('../../docs/accuracy.md', import.meta.url));
    await copyFile(page, join(folder, 'accuracy.md'));
    const before = await readFile(page, 'utf8');
    writeDocs({ results, summaries: summarise(results.pages), verdicts: [], folder });
    const after = await readFile(join(folder, 'accuracy.md'), 'utf8');
    expect(after).toContain('| tiny | local | 2 of 2 | 77.8 %');
    expect(after.slice(0, 200)).toBe(before.slice(0, 200));
    expect(after.slice(after.indexOf('<!-- to here -->'))).toBe(before.slice(before.indexOf('<!-- to here -->')));
    expect(await readFile(join(folder, 'accuracy.svg'), 'utf8')).toContain('tiny');
  });

  it('counts a picture that cannot be read as a page without words', async () => {
    await writePage({ name: 'one', text: 'Ferry at noon', truth: 'Ferry at noon' });
    await writeFile(join(folder, 'torn.png'), 'no picture');
    await writeFile(join(folder, 'torn.gt.txt'), 'Some words');
    const { pages } = await evaluate(parseArguments(['--public', folder, '--engine', 'local']));
    expect(pages.map(({ document, words }) => [document, words.found])).toEqual([
      ['one', 3],
      ['torn', 0],
    ]);
    expect(pages[1]?.failure).toContain('torn.png');
  });

  it('says which text is missing before it reads anything', async () => {
    await writePage({ name: 'one', text: 'Ferry', truth: 'Ferry' });
    await rm(join(folder, 'one.gt.txt'));
    await expect(evaluate(parseArguments(['--public', folder, '--engine', 'local']))).rejects.toThrow('one.gt.txt');
  });
});
