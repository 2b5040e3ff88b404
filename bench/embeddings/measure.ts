import { fillForm } from './fill-form';
import type { Pair } from './load-pairs';

export type Embed = (text: string) => Promise<number[]>;

export type Measured = {
  /** How many sentences have their paraphrase nearest, among all of their topic. */
  inTopic: number;
  /** The same, among those of all topics. */
  inAll: number;
  /** How many are nearer to their paraphrase than to a sentence of their own words that says something else. */
  beyondWords: number;
  /** How many forms have nearest, among all, the one that tells the same in other words. */
  forms: number;
  /** Of paraphrases, of other sentences of the topic, and of those of other topics: cosines at the 5th, 50th, 95th percentile. */
  cosines: { paraphrases: number[]; sameTopic: number[]; otherTopics: number[] };
};

/** Every sentence of a topic is a negative for each other one of it. */
export async function measure({ pairs, embed }: { pairs: Pair[]; embed: Embed }): Promise<Measured> {
  const said = await embedAll(
    pairs.map((pair) => pair.said),
    embed,
  );
  const other = await embedAll(
    pairs.map((pair) => pair.inOtherWords),
    embed,
  );
  const decoys = await embedAll(
    pairs.map((pair) => pair.inItsWords),
    embed,
  );
  const all = pairs.flatMap(({ topic }, pair) => [
    { pair, topic, vector: vectorAt(said, pair), isParaphrase: false },
    { pair, topic, vector: vectorAt(other, pair), isParaphrase: true },
  ]);
  const cosines = { paraphrases: [] as number[], sameTopic: [] as number[], otherTopics: [] as number[] };
  const counts = { inTopic: 0, inAll: 0, beyondWords: 0 };
  for (const [index, { topic }] of pairs.entries()) {
    const wanted = vectorAt(said, index);
    const paraphrase = cosine(wanted, vectorAt(other, index));
    const negatives = all
      .filter(({ pair }) => pair !== index)
      .map((one) => ({ isOfTopic: one.topic === topic, likeness: cosine(wanted, one.vector) }));
    const ofTopic = negatives.filter(({ isOfTopic }) => isOfTopic).map(({ likeness }) => likeness);
    const ofOthers = negatives.filter(({ isOfTopic }) => !isOfTopic).map(({ likeness }) => likeness);
    cosines.paraphrases.push(paraphrase);
    cosines.sameTopic.push(...ofTopic);
    cosines.otherTopics.push(...ofOthers);
    if (paraphrase > Math.max(...ofTopic)) counts.inTopic += 1;
    if (paraphrase > Math.max(...ofTopic, ...ofOthers)) counts.inAll += 1;
    if (paraphrase > cosine(wanted, vectorAt(decoys, index))) counts.beyondWords += 1;
  }
  return {
    ...counts,
    forms: await countForms({ pairs, embed }),
    cosines: {
      paraphrases: spread(cosines.paraphrases),
      sameTopic: spread(cosines.sameTopic),
      otherTopics: spread(cosines.otherTopics),
    },
  };
}

/** Each form tells two events of its topic; the other one tells them in other words, of another person and amount. */
async function countForms({ pairs, embed }: { pairs: Pair[]; embed: Embed }): Promise<number> {
  const tell = (say: (pair: Pair) => string, shift: number) =>
    embedAll(
      pairs.map((pair, index) =>
        fillForm({ number: index + shift, sentences: [say(pair), say(nextOfTopic({ pairs, index }))] }),
      ),
      embed,
    );
  const first = await tell((pair) => pair.said, 0);
  const second = await tell((pair) => pair.inOtherWords, 50);
  return first.filter((vector, index) => {
    const likeness = second.map((one) => cosine(vector, one));
    return likeness.indexOf(Math.max(...likeness)) === index;
  }).length;
}

function nextOfTopic({ pairs, index }: { pairs: Pair[]; index: number }): Pair {
  const topic = pairs.filter((pair) => pair.topic === pairs[index]?.topic);
  const at = topic.findIndex((pair) => pair.said === pairs[index]?.said);
  const next = topic[(at + 1) % topic.length];
  if (!next) throw new Error('a topic has no pairs');
  return next;
}

async function embedAll(texts: string[], embed: Embed): Promise<number[][]> {
  const vectors: number[][] = [];
  for (const text of texts) vectors.push(await embed(text));
  return vectors;
}

function vectorAt(vectors: number[][], index: number): number[] {
  const vector = vectors[index];
  if (!vector) throw new Error(`there is no vector ${index}`);
  return vector;
}

const cosine = (a: number[], b: number[]): number => a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);

function spread(values: number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b);
  return [0.05, 0.5, 0.95].map((share) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0);
}
