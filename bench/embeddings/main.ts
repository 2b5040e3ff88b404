/** How well the local embeddings find the same in other words: `npm run eval:embeddings`; docs/accuracy.md has what was measured. */
import { NGRAM_MODEL, SENTENCE_MODEL } from '@/server/providers/ai/local/embedding-models';
import { embedByNgrams } from '@/server/providers/ai/local/embedding-ngrams';
import { openSentenceModel } from '@/server/providers/ai/local/embedding-process';
import { loadPairs } from './load-pairs';
import { type Embed, type Measured, measure } from './measure';

/** 95 %, two-sided, by Wilson. */
const Z = 1.96;

function writeShare(count: number, of: number): string {
  const share = count / of;
  const middle = (share + Z ** 2 / (2 * of)) / (1 + Z ** 2 / of);
  const half = (Z / (1 + Z ** 2 / of)) * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2));
  const percent = (value: number) => (Math.abs(value) * 100).toFixed(0);
  return `${count} of ${of}, ${percent(share)} % (${percent(middle - half)} to ${percent(middle + half)})`;
}

const ROWS: [string, (found: Measured) => number][] = [
  ['nearest is its paraphrase, among its topic', (found) => found.inTopic],
  ['nearest is its paraphrase, among all topics', (found) => found.inAll],
  ['nearer to its paraphrase than to its own words said otherwise', (found) => found.beyondWords],
  ['nearest form of all tells the same', (found) => found.forms],
];

const pairs = loadPairs();
const model = openSentenceModel();
const signal = new AbortController().signal;
const engines: [string, Embed][] = [
  [NGRAM_MODEL, async (text) => embedByNgrams(text)],
  [
    SENTENCE_MODEL,
    // What the model is no good for counts as found nowhere.
    async (text) => (await model.embed({ text, signal })) ?? Array.from({ length: 512 }, () => 0),
  ],
];
const results: Measured[] = [];
for (const [name, embed] of engines) {
  const started = performance.now();
  results.push(await measure({ pairs, embed }));
  console.error(`${name}: ${((performance.now() - started) / 1_000).toFixed(1)} s`);
}
await model.close();

console.log(`| of ${pairs.length} pairs | ${engines.map(([name]) => `\`${name}\``).join(' | ')} |`);
console.log('| --- | --- | --- |');
for (const [what, count] of ROWS)
  console.log(`| ${what} | ${results.map((found) => writeShare(count(found), pairs.length)).join(' | ')} |`);
for (const [key, what] of [
  ['paraphrases', 'paraphrases'],
  ['sameTopic', 'others of the topic'],
  ['otherTopics', 'other topics'],
] as const)
  console.log(
    `| cosine with ${what}: 5th, 50th, 95th percentile | ${results.map(({ cosines }) => cosines[key].map((value) => value.toFixed(2)).join(', ')).join(' | ')} |`,
  );
