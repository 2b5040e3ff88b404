import { expect, it } from 'vitest';
import { loadKnownWords } from './known-words';
import { openWordGraph } from './word-graph';

/** A language's data with a table of contents, an alphabet of two letters and the words "a" and "ab". */
function makeData({ words = makeGraph(), hasWords = true } = {}): Buffer {
  const alphabet = Buffer.from('3\nNULL 0\na 3\nb 3\n');
  const table = Buffer.alloc(4 + 24 * 8);
  table.writeInt32LE(24, 0);
  for (let part = 0; part < 24; part += 1) table.writeBigInt64LE(-1n, 4 + part * 8);
  if (hasWords) table.writeBigInt64LE(BigInt(table.length), 4 + 19 * 8);
  table.writeBigInt64LE(BigInt(table.length + words.length), 4 + 21 * 8);
  return Buffer.concat([table, words, alphabet]);
}

/** Two bits a letter, then the flags: last of its node 1, backwards 2, ends a word 4; then the next node. */
function makeGraph(): Buffer {
  const edge = (letter: number, flags: number, next: number) => BigInt(letter + flags * 4 + next * 32);
  const graph = Buffer.alloc(10 + 2 * 8);
  graph.writeInt16LE(42, 0);
  graph.writeInt32LE(3, 2);
  graph.writeInt32LE(2, 6);
  graph.writeBigUInt64LE(edge(1, 5, 1), 10);
  graph.writeBigUInt64LE(edge(2, 5, 0), 18);
  return graph;
}

it('finds whole words only', () => {
  const has = openWordGraph(makeData());
  expect(['a', 'ab', 'b', 'aba', '', 'ä'].map((word) => has?.(word))).toEqual([true, true, false, false, false, false]);
});

it('has none where the data has no words, and refuses what is no graph', () => {
  expect(openWordGraph(makeData({ hasWords: false }))).toBeNull();
  const broken = makeGraph();
  broken.writeInt16LE(7, 0);
  expect(() => openWordGraph(makeData({ words: broken }))).toThrow('damaged');
  expect(() => openWordGraph(makeData({ words: makeGraph().subarray(0, 12) }))).toThrow('damaged');
});

it('knows the words of a language, however they are capitalised', async () => {
  const isKnown = await loadKnownWords('en');
  const words = ['receipt', 'RECEIPT', 'Receipt', 'london', 'receipf', 'rece1pt'];
  expect(words.map(isKnown)).toEqual([true, true, true, true, false, false]);
});
