import { writeFileSync } from 'node:fs';
import { type Example, fitWeights } from '@/bench/facts/train-kinds/fit';
import { misreadPage } from '@/bench/facts/train-kinds/misread';
import { createSketchRandom } from '@/bench/facts/train-kinds/random';
import { sketchPaper } from '@/bench/facts/train-kinds/sketch';
import { PAPER_SORTS } from '@/server/case-types/paper-sorts';
import { FEATURE_KEYS, listFeatures, readPageSigns } from '@/server/facts/kinds/features';

const SKETCHES_A_SORT = 220;

function makeExamples(): Example[] {
  const examples: Example[] = [];
  for (const [at, sort] of PAPER_SORTS.entries()) {
    for (let number = 0; number < SKETCHES_A_SORT; number += 1) {
      const seed = at * 10_000 + number;
      const random = createSketchRandom(seed + 5_000_000);
      const share = random.chance(0.5) ? 0 : random.next() * 0.12;
      const { pages } = sketchPaper({ sort, seed });
      const signs = pages.map((page) => readPageSigns(misreadPage({ page, random, share })));
      examples.push({ sort, features: listFeatures(signs), weight: 1 });
      if (signs.length > 1)
        for (const sign of signs) examples.push({ sort, features: listFeatures([sign]), weight: 0.4 });
    }
  }
  return examples;
}

const examples = makeExamples();
console.log(`${examples.length} examples`);
const weights = fitWeights({ examples, seed: 7 });
const rows = Object.fromEntries(
  FEATURE_KEYS.map((key, index) => [
    key,
    [...weights.slice(index * PAPER_SORTS.length, (index + 1) * PAPER_SORTS.length)]
      .map((weight) => Math.round(weight * 100))
      .join(' '),
  ]),
);
const model = { sorts: PAPER_SORTS, temperature: 1, weights: rows };
writeFileSync('server/facts/kinds/weights.json', `${JSON.stringify(model, null, 2)}\n`);
