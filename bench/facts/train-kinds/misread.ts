import type { Random } from '@/bench/facts/train-kinds/random';
import type { PaperPage } from '@/server/facts/contract';

const SLIPS: Record<string, string> = {
  o: '0',
  O: '0',
  l: '1',
  i: 'l',
  I: 'l',
  s: '5',
  S: '5',
  e: 'c',
  c: 'e',
  a: 'o',
  u: 'v',
  n: 'u',
  t: 'f',
  r: 'n',
  h: 'b',
  m: 'n',
  B: '8',
};

/** The page as a reader of a bad picture gives it: a letter here and there is another. Lengths stay, and so do all boxes. */
export function misreadPage({ page, random, share }: { page: PaperPage; random: Random; share: number }): PaperPage {
  const text = [...page.text]
    .map((letter) => (letter !== '\n' && letter !== ' ' && random.chance(share) ? (SLIPS[letter] ?? letter) : letter))
    .join('');
  return { ...page, text };
}
