import { chmod, mkdtemp, readdir, rm, stat, truncate, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { provideLanguageData } from './language-data';

const usual = process.env.TMPDIR;
const made: string[] = [];

beforeEach(async () => {
  const temporary = await mkdtemp(join(usual ?? tmpdir(), 'casedraft-data-'));
  made.push(temporary);
  process.env.TMPDIR = temporary;
});
afterAll(async () => {
  if (usual === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = usual;
  await Promise.all(made.map((folder) => rm(folder, { recursive: true })));
});

describe('the data of a language', () => {
  it('is unpacked into a folder of our own, by many at once, and nothing is left beside it', async () => {
    const folders = await Promise.all([1, 2, 3].map(() => provideLanguageData('fr')));
    expect(new Set(folders).size).toBe(1);
    const folder = folders[0] ?? '';
    expect(await readdir(folder)).toEqual(['fra.traineddata']);
    const { size } = await stat(join(folder, 'fra.traineddata'));
    expect(size).toBeGreaterThan(1_000_000);
    if (process.getuid) expect((await stat(folder)).mode & 0o777).toBe(0o700);
  });

  it('is unpacked again where it was cleared away or cut short', async () => {
    const file = join(await provideLanguageData('fr'), 'fra.traineddata');
    const { size } = await stat(file);
    await truncate(file, 1_000);
    await provideLanguageData('fr');
    expect((await stat(file)).size).toBe(size);
    await unlink(file);
    await provideLanguageData('fr');
    expect((await stat(file)).size).toBe(size);
  });

  it.runIf(process.getuid)('is not taken from a folder that others can write to', async () => {
    const folder = await provideLanguageData('fr');
    await chmod(folder, 0o777);
    await expect(provideLanguageData('fr')).rejects.toThrow('open to others');
  });
});
