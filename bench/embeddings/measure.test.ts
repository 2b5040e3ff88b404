import { expect, it } from 'vitest';
import { loadPairs, type Pair } from './load-pairs';
import { measure } from './measure';

const pair = (topic: string, name: string): Pair => ({
  topic,
  said: `${name} said`,
  inOtherWords: `${name} again`,
  inItsWords: `${name} decoy`,
});
const pairs = [pair('water', 'leak'), pair('water', 'flood'), pair('rent', 'notice'), pair('rent', 'deposit')];
const names = ['leak', 'flood', 'notice', 'deposit'];
const unit = (at: number, beside: number) =>
  names.map((_, index) => (index === at ? Math.sqrt(1 - beside ** 2) : 0)).concat(beside);

it('counts what a perfect embedding finds, and what one of words alone does not', async () => {
  const byMeaning = async (text: string) => {
    const vector = names.map((name) => (text.includes(name) ? 1 : 0) as number);
    const length = Math.hypot(...vector);
    return text.includes('decoy') ? unit(3, 1) : vector.map((value) => value / length).concat(0);
  };
  const found = await measure({ pairs, embed: byMeaning });
  expect([found.inTopic, found.inAll, found.beyondWords]).toEqual([4, 4, 4]);
  const byLastWord = async (text: string) => (text.endsWith('again') ? [0, 1] : [1, 0]);
  const missed = await measure({ pairs, embed: byLastWord });
  expect([missed.inTopic, missed.inAll, missed.beyondWords]).toEqual([0, 0, 0]);
});

it('has a hundred pairs and more, eight to a topic, none of them twice', () => {
  const all = loadPairs();
  expect(all.length).toBeGreaterThanOrEqual(100);
  expect(new Set(all.flatMap(({ said, inOtherWords, inItsWords }) => [said, inOtherWords, inItsWords])).size).toBe(
    all.length * 3,
  );
  for (const { topic } of all) expect(all.filter((one) => one.topic === topic)).toHaveLength(8);
});
