import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countPrintedValues, findPrinted, listPrintedDocuments } from './printed-values';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casedraft-printed-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function writeTruth(truth: unknown): Promise<void> {
  await mkdir(join(folder, 'kind', 'case'), { recursive: true });
  await writeFile(join(folder, 'kind', 'case', 'truth.json'), JSON.stringify(truth));
}

const TRUTH = {
  documents: [
    {
      file: 'pay.pdf',
      made: 'scan',
      shows: { pay: [{ value: 1, printed: '1,180.40' }, { printed: '1,214.60' }], name: { printed: 'A. Person' } },
    },
    { file: 'note.jpg', made: 'photo', shows: { rent: { printed: ['£675.00'] }, unprinted: { value: 'x' } } },
  ],
};

describe('printed values', () => {
  it('finds a value over a line end, without its spaces, or in pieces', () => {
    expect(findPrinted({ value: '58 Mill Road', text: 'at 58  Mill\nRoad' })).toMatchObject({ exact: true });
    const spaced = findPrinted({ value: 'QQ 34 11 90 A', text: 'No. QQ341190A' });
    expect(spaced).toEqual({ exact: false, unspaced: true, scattered: false });
    const apart = findPrinted({ value: '58 Mill Road', text: '58 Mill Total 3.20 Road' });
    expect(apart).toEqual({ exact: false, unspaced: false, scattered: true });
    expect(findPrinted({ value: '£675.00', text: '£6750' })).toMatchObject({ exact: false, scattered: false });
  });

  it('lists every document with all values that are printed on it', async () => {
    await writeTruth(TRUTH);
    const documents = listPrintedDocuments(folder);
    expect(documents.map(({ made, values }) => [made, values])).toEqual([
      ['scan', ['1,180.40', '1,214.60', 'A. Person']],
      ['photo', ['£675.00']],
    ]);
  });

  it('counts them for each kind of document', async () => {
    await writeTruth(TRUTH);
    const missing: string[] = [];
    const printed = await countPrintedValues({
      documents: listPrintedDocuments(folder),
      engine: {
        read: async () => ({ text: 'A. Person 1,180.40 £ 675.00', sideways: false, words: [] }),
        close: async () => {},
      },
      lanes: 2,
      onCounted: (counted) => missing.push(...counted.missing.map(({ value }) => value)),
    });
    expect(printed).toEqual([
      { made: 'photo', documents: 1, values: 1, exact: 0, unspaced: 1, scattered: 1 },
      { made: 'scan', documents: 1, values: 3, exact: 2, unspaced: 2, scattered: 2 },
    ]);
    expect(missing.sort()).toEqual(['1,214.60', '£675.00']);
  });

  it('says which file is of another form', async () => {
    await writeTruth({ documents: [{ file: 'pay.pdf' }] });
    expect(() => listPrintedDocuments(folder)).toThrow('truth.json');
    expect(() => listPrintedDocuments(join(folder, 'kind', 'nowhere'))).toThrow('nowhere');
  });
});
