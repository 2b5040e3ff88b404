import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fromRoot } from '@/scripts/machine/paths.mjs';

const SOURCES = ['server', 'worker', 'prisma/migrations'].map((folder) => fromRoot(folder));

/** Ours are numbers of one range, in code with underscores. */
const LOCK = /\b1_?960_?240_?\d{3}\b/g;

const listLocks = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|sql)$/.test(name))
    .flatMap((name) => readFileSync(path.join(folder, name), 'utf8').match(LOCK) ?? []);

test('no two advisory locks have one number: of two that do, each waits for what the other has locked', () => {
  const locks = SOURCES.flatMap(listLocks).map((lock) => lock.replaceAll('_', ''));
  expect(locks.length).toBeGreaterThan(3);
  expect(locks.toSorted()).toEqual([...new Set(locks)].toSorted());
});
