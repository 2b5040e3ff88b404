import { expect, it } from 'vitest';
import { compileHomes } from './compile-homes';
import { OUTCOME_HOMES } from './homes';

it('compiles with the outcomes that there are', async () => {
  expect(await compileHomes()).toEqual([]);
});

it('does not compile with one more outcome before every home says something about it', async () => {
  const errors = await compileHomes({ added: 'referred' });
  const forgetful = errors.filter(({ message }) => /'referred' is missing/.test(message)).map(({ file }) => file);
  expect(new Set(forgetful)).toEqual(new Set(OUTCOME_HOMES));
});
