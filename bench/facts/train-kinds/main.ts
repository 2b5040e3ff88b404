/** Trains what tells papers apart, in two passes, since where papers part is learned from what their pages are taken for. */
import { readFileSync, writeFileSync } from 'node:fs';
import { listParts, makeFiles, mislayFiles, partsItsPages, sketchPapers } from '@/bench/facts/train-kinds/examples';
import { type Example, fitSorts } from '@/bench/facts/train-kinds/fit-sorts';
import { PAPER_SORTS } from '@/server/case-types/paper-sorts';
import { FEATURE_KEYS, listFeatures, type PageSigns } from '@/server/facts/kinds/features';

const WEIGHTS = 'server/facts/kinds/weights.json';
const SKETCHES_A_SORT = 200;
const CASES_A_TYPE = 150;
const HELD_BACK_CASES = 100;
/** Of the papers that a claimant sends, so few are of another matter altogether. */
const MISLAID_EVERY = 15;
/** A page on its own says less than its paper, and counts less. */
const PAGE_WEIGHT = 0.4;

/** Most files hold one paper: to stack sketches makes far more breaks than people send. */
const STACKED_WEIGHT = 0.3;

const sketches = PAPER_SORTS.flatMap((sort) => sketchPapers({ sort, count: SKETCHES_A_SORT, firstSeed: 0 }));
const files = makeFiles({ set: 'train', cases: CASES_A_TYPE, firstSeed: 0 });
const papers = [...sketches, ...files.flatMap(listParts)];
const examples = papers.flatMap(({ sorts, signs }): Example[] => {
  const of = (pages: PageSigns[], weight: number) => ({ sorts, features: listFeatures(pages), weight });
  return signs.length > 1 ? [of(signs, 1), ...signs.map((sign) => of([sign], PAGE_WEIGHT))] : [of(signs, 1)];
});
const trainedOn = `${sketches.length} sketches of every sort in eight languages and ${files.length} files of made cases`;
console.log(`${trainedOn}: ${examples.length} examples`);
const fitted = fitSorts({ examples, seed: 7 });
const weights = Object.fromEntries(
  FEATURE_KEYS.map((key, index) => [
    key,
    Array.from(fitted.slice(index * PAPER_SORTS.length, (index + 1) * PAPER_SORTS.length), (weight) =>
      Math.round(weight * 100),
    ).join(' '),
  ]),
);
let model = { ...JSON.parse(readFileSync(WEIGHTS, 'utf8')), trainedOn, sorts: PAPER_SORTS, weights };
const save = () => writeFileSync(WEIGHTS, `${JSON.stringify(model, null, 2)}\n`);
save();

// From here on the model that was just written is the one that is loaded.
const { fitBreaks, listBreaks, stackSketches } = await import('@/bench/facts/train-kinds/fit-breaks');
const { calibrate } = await import('@/bench/facts/train-kinds/calibrate');
const breaks = [
  ...listBreaks(stackSketches({ papers: sketches, seed: 11 }), STACKED_WEIGHT),
  ...files.filter(partsItsPages).flatMap((file) => listBreaks(listParts(file).map(({ signs }) => signs))),
];
const calibrating = makeFiles({ set: 'held_back', cases: HELD_BACK_CASES, firstSeed: 5_000 });
const calibration = calibrate([...calibrating, ...mislayFiles({ files: calibrating, every: MISLAID_EVERY })]);
model = { ...model, breaks: fitBreaks(breaks), ...calibration };
save();
console.log(model.breaks, calibration);
