import type { KnownPaper } from '@/bench/facts/train-kinds/examples';
import { createSketchRandom } from '@/bench/facts/train-kinds/random';
import { BREAK_KEYS, type BreakSigns, readBreakSigns } from '@/server/facts/kinds/page-break';

export type Break = { signs: BreakSigns; isBreak: boolean; weight: number };

const EPOCHS = 2_000;
const STEP = 0.5;
const PULL = 0.002;

/** Every page but a file's first, with the pages of the same paper before it. */
export function listBreaks(papers: readonly KnownPaper['signs'][], breakWeight = 1): Break[] {
  const breaks: Break[] = [];
  for (const [at, pages] of papers.entries()) {
    const before = papers[at - 1];
    const first = pages[0];
    if (before && first)
      breaks.push({ signs: readBreakSigns({ before, page: first }), isBreak: true, weight: breakWeight });
    for (let number = 1; number < pages.length; number += 1) {
      const page = pages[number];
      if (page)
        breaks.push({ signs: readBreakSigns({ before: pages.slice(0, number), page }), isBreak: false, weight: 1 });
    }
  }
  return breaks;
}

/**
 * Sketches behind one another as in a scan of several papers; every third is of the sort of the one before it. No scraps among them: in
 * a scan they are what ran over, or the back of a sheet.
 */
export function stackSketches({
  papers,
  seed,
}: {
  papers: readonly KnownPaper[];
  seed: number;
}): KnownPaper['signs'][] {
  const random = createSketchRandom(seed);
  const whole = papers.filter(({ sorts }) => sorts[0] !== 'picture');
  const stack: KnownPaper[] = [];
  for (let at = 0; at < whole.length; at += 1) {
    const last = stack.at(-1);
    const alike = last && random.chance(0.3) ? whole.filter(({ sorts }) => sorts[0] === last.sorts[0]) : whole;
    stack.push(random.pick(alike));
  }
  return stack.map(({ signs }) => signs);
}

/** Logistic regression by plain gradient: there are a dozen weights. */
export function fitBreaks(breaks: readonly Break[]): BreakSigns {
  const weights = Object.fromEntries(BREAK_KEYS.map((key) => [key, 0])) as BreakSigns;
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    const slopes = Object.fromEntries(BREAK_KEYS.map((key) => [key, 0])) as BreakSigns;
    for (const { signs, isBreak, weight } of breaks) {
      const score = BREAK_KEYS.reduce((sum, key) => sum + weights[key] * signs[key], 0);
      const error = (1 / (1 + Math.exp(-score)) - (isBreak ? 1 : 0)) * weight;
      for (const key of BREAK_KEYS) slopes[key] += error * signs[key];
    }
    for (const key of BREAK_KEYS) weights[key] -= STEP * 4 * (slopes[key] / breaks.length + PULL * weights[key] * 0.1);
  }
  return Object.fromEntries(BREAK_KEYS.map((key) => [key, Math.round(weights[key] * 100) / 100])) as BreakSigns;
}
