import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cacheKey, openPageCache } from './sources/page-cache';
import { listCaseFolders } from './truth';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casedraft-facts-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function writeCase(truth: unknown): Promise<string> {
  const path = join(folder, 'housing-benefit', 'made');
  await mkdir(path, { recursive: true });
  await writeFile(join(path, 'truth.json'), JSON.stringify(truth));
  return path;
}
const documents = [
  {
    file: 'a.pdf',
    evidence: 'payslips',
    made: 'scan',
    shows: { 'net-pay': [{ value: { minor: 1, currency: 'GBP' } }] },
  },
];
const TRUTH = { caseType: 'housing-benefit', documents, facts: { 'pay-date': ['2026-10-30'] }, award: null };

describe('listCaseFolders', () => {
  it('finds each case with its truth, and calls it what its folder is called', async () => {
    await writeFile(join(await writeCase(TRUTH), 'a.pdf'), '');
    const [found, ...others] = listCaseFolders(folder);
    expect(others).toEqual([]);
    expect(found?.truth.name).toBe('made');
    expect(found?.truth.facts.get('pay-date')).toEqual({
      values: [{ type: 'date', date: '2026-10-30' }],
      isList: true,
    });
    expect(found?.truth.documents[0]?.shows.get('net-pay')).toEqual([
      { value: { type: 'money', minor: 1, currency: 'GBP', per: null }, printed: [] },
    ]);
  });

  it('says what is wrong', async () => {
    expect(() => listCaseFolders(folder)).toThrow('There is no truth.json');
    expect(() => listCaseFolders(join(folder, 'nowhere'))).toThrow('There is no folder');
    await writeCase(TRUTH);
    expect(() => listCaseFolders(folder)).toThrow('a.pdf, which is not there');
    await writeCase({ ...TRUTH, caseType: 'parking' });
    expect(() => listCaseFolders(folder)).toThrow('there is no case type parking');
    await writeCase({ ...TRUTH, facts: { rent: { minor: '12' } } });
    expect(() => listCaseFolders(folder)).toThrow('truth.json');
  });
});

describe('page cache', () => {
  const notes = { hiddenWords: 0, coveredWords: 0, missingShare: 0, language: null, flaws: [] };
  const word = { start: 0, end: 2, x: 0, y: 0, w: 1, h: 1, confidence: 0.5 };
  const words = [word, { ...word, otherReading: 'No' }];
  const pages = [{ number: 1, text: 'Hi', words, rows: [[[0]]], notes }];

  it('gives the pages back for the same bytes and reader only', () => {
    const cache = openPageCache(join(folder, 'pages'));
    const key = cacheKey({ bytes: Buffer.from('a'), reader: 'one' });
    expect(cache.find(key)).toBeUndefined();
    cache.keep(key, pages);
    expect(openPageCache(join(folder, 'pages')).find(key)).toEqual(pages);
    expect(cache.find(cacheKey({ bytes: Buffer.from('b'), reader: 'one' }))).toBeUndefined();
    expect(cache.find(cacheKey({ bytes: Buffer.from('a'), reader: 'two' }))).toBeUndefined();
  });

  it('refuses what is no pages', async () => {
    const cache = openPageCache(folder);
    await writeFile(join(folder, 'key.json'), '[{"number":1}]');
    expect(() => cache.find('key')).toThrow('key.json');
  });
});
