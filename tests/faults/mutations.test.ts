import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { fromRoot } from '../../scripts/machine/paths.mjs';
import { MUTATIONS } from './mutations';

test.each(MUTATIONS.flatMap(({ name, edits }) => edits.map((edit) => ({ name, ...edit }))))(
  '$name: what is to be edited stands in $file once',
  async ({ file, find }) => {
    const source = await readFile(fromRoot(...file.split('/')), 'utf8');
    expect(source.split(find)).toHaveLength(2);
  },
);
