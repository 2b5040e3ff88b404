import { expect, test, vi } from 'vitest';
import { readTogether } from './read-together';

function setUp() {
  const reads: { items: string[]; resolve: (answer: string) => void; reject: (error: Error) => void }[] = [];
  const ask = readTogether(
    (items: string[]) =>
      new Promise<string>((resolve, reject) => {
        reads.push({ items, resolve, reject });
      }),
  );
  const waitForReads = (count: number) => vi.waitFor(() => expect(reads).toHaveLength(count));
  return { ask, reads, waitForReads };
}

test('all who ask in one turn are answered by one read', async () => {
  const { ask, reads, waitForReads } = setUp();
  const answers = ['a', 'b', 'c'].map((item) => ask({ key: 'case', item }));
  await waitForReads(1);
  expect(reads.map(({ items }) => items)).toEqual([['a', 'b', 'c']]);
  reads[0]?.resolve('read');
  expect(await Promise.all(answers)).toEqual(['read', 'read', 'read']);
});

test('all who ask while a read runs wait for the next one, which begins after they asked', async () => {
  const { ask, reads, waitForReads } = setUp();
  const first = ask({ key: 'case', item: 'a' });
  await waitForReads(1);
  const late = [ask({ key: 'case', item: 'b' }), ask({ key: 'case', item: 'c' })];
  expect(reads).toHaveLength(1);
  reads[0]?.resolve('old');
  expect(await first).toBe('old');
  await waitForReads(2);
  reads[1]?.resolve('new');
  expect(await Promise.all(late)).toEqual(['new', 'new']);
  expect(reads.map(({ items }) => items)).toEqual([['a'], ['b', 'c']]);
});

test('another key waits for nobody', async () => {
  const { ask, reads, waitForReads } = setUp();
  const first = ask({ key: 'one', item: 'a' });
  await waitForReads(1);
  const second = ask({ key: 'two', item: 'b' });
  await waitForReads(2);
  reads[1]?.resolve('two');
  expect(await second).toBe('two');
  reads[0]?.resolve('one');
  expect(await first).toBe('one');
});

test('a failed read fails for its askers alone', async () => {
  const { ask, reads, waitForReads } = setUp();
  const failing = [ask({ key: 'case', item: 'a' }), ask({ key: 'case', item: 'b' })].map((answer) =>
    answer.catch((error: Error) => error.message),
  );
  await waitForReads(1);
  reads[0]?.reject(new Error('away'));
  expect(await Promise.all(failing)).toEqual(['away', 'away']);
  const again = ask({ key: 'case', item: 'a' });
  await waitForReads(2);
  reads[1]?.resolve('back');
  expect(await again).toBe('back');
});
