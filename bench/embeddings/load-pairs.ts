import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** A sentence, the same in other words, and one that has its words and says something else. */
export type Pair = { topic: string; said: string; inOtherWords: string; inItsWords: string };

const file = z.record(z.string(), z.array(z.tuple([z.string(), z.string(), z.string()])));

export function loadPairs(): Pair[] {
  const topics = file.parse(JSON.parse(readFileSync(new URL('pairs.json', import.meta.url), 'utf8')));
  return Object.entries(topics).flatMap(([topic, pairs]) =>
    pairs.map(([said, inOtherWords, inItsWords]) => ({ topic, said, inOtherWords, inItsWords })),
  );
}
