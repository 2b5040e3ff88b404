import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listPictures } from './picture-folder';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casedraft-pictures-'));
});
afterEach(() => rm(folder, { recursive: true }));

const write = (file: string, text = '') => writeFile(join(folder, file), text);

describe('a folder of pictures', () => {
  it('takes each picture with the text of its name, and nothing else', async () => {
    await Promise.all([write('a.png'), write('a.gt.txt', '\uFEFFOne'), write('a.key.json'), write('b.JPG')]);
    await write('b.gt.txt', 'Two');
    const pages = listPictures({ folder, set: 'mine' });
    expect(pages.map(({ set, document, distortion, truth }) => [set, document, distortion, truth])).toEqual([
      ['mine', 'a', 'as published', 'One'],
      ['mine', 'b', 'as published', 'Two'],
    ]);
  });

  it('takes a variant with the text of its paper, unless it has its own', async () => {
    await Promise.all([write('a__fax.png'), write('a.gt.txt', 'One'), write('c__1.png'), write('c__1.gt.txt', 'Own')]);
    const pages = listPictures({ folder });
    expect(pages.map(({ document, distortion, truth }) => [document, distortion, truth])).toEqual([
      ['a', 'fax', 'One'],
      ['c__1', 'as published', 'Own'],
    ]);
  });

  it('says what is missing', async () => {
    expect(() => listPictures({ folder: join(folder, 'nowhere') })).toThrow('There is no folder');
    expect(() => listPictures({ folder })).toThrow('There are no pictures');
    await write('a.png');
    expect(() => listPictures({ folder })).toThrow('a.gt.txt is missing');
    await write('a.gt.txt', 'x'.repeat(200_001));
    expect(() => listPictures({ folder })).toThrow('too long');
  });
});
