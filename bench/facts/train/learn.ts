import { FEATURES, type FeatureName } from '../../../server/facts/extract/features';
import { addTrees, type TreeModel } from '../../../server/facts/extract/trees';
import { type Claim, describeClaim } from '../../../server/facts/extract/weigh-claims';
import { calibrate, type Step } from './calibrate';
import { groupBy } from './group-by';
import { type GrowOptions, growTrees, type Row } from './grow-trees';

/** A candidate of a made paper as numbers, and whether it is what the paper shows. */
export type LearnRow = {
  case: string;
  part: number;
  field: string;
  value: string;
  features: readonly number[];
  isRight: boolean;
};
/** The candidates of many cases, and what their papers show. */
export type Collected = { rows: LearnRow[]; shown: number; papers: number };
export type Weights = { candidates: TreeModel; claims: TreeModel; steps: Step[] };

const CANDIDATES: GrowOptions = {
  trees: 220,
  depth: 6,
  rate: 0.07,
  leastLeaf: 4,
  ridge: 3,
  rowShare: 0.8,
  featureShare: 0.5,
  seed: 7,
};
const CLAIMS: GrowOptions = {
  trees: 80,
  depth: 3,
  rate: 0.1,
  leastLeaf: 8,
  ridge: 4,
  rowShare: 0.8,
  featureShare: 0.8,
  seed: 11,
};
/** What is less likely is looked at no further: the same limit as in use. */
const LEAST_CLAIM = 0.03;

const toProbability = (model: TreeModel, features: readonly number[]): number =>
  1 / (1 + Math.exp(-addTrees(model, features)));

/**
 * Learns in two steps. The first weighs each candidate by how it stands on its page; the second weighs it among all that its case
 * says, on probabilities that the first gives to cases it did not learn from. The last step is calibrated on layouts that neither saw.
 */
export function learn({ train, heldBack }: { train: readonly LearnRow[]; heldBack: readonly LearnRow[] }): Weights {
  const cases = [...new Set(train.map((row) => row.case))];
  const halves = [0, 1].map((half) => new Set(cases.filter((_, at) => at % 2 === half)));
  const apart = halves.flatMap((own) => {
    const model = grow(
      train.filter((row) => !own.has(row.case)),
      CANDIDATES,
    );
    return toClaims(
      train.filter((row) => own.has(row.case)),
      model,
    );
  });
  const claims = growTrees(describeClaims(apart), CLAIMS);
  const candidates = grow(train, CANDIDATES);
  return { candidates, claims, steps: calibrate(pickBest(heldBack, { candidates, claims })) };
}

const grow = (rows: readonly LearnRow[], options: GrowOptions): TreeModel =>
  growTrees(
    rows.map(({ features, isRight }) => ({ features, isRight, weight: 1 })),
    options,
  );

type LearnClaim = Claim & { case: string; isRight: boolean };

const of = (features: readonly number[], name: FeatureName): number => features[FEATURES.indexOf(name)] ?? 0;

function toClaims(rows: readonly LearnRow[], model: TreeModel): LearnClaim[] {
  const claims = rows.map((row) => ({
    case: row.case,
    isRight: row.isRight,
    field: row.field,
    part: row.part,
    value: row.value,
    probability: toProbability(model, row.features),
    rival: 0,
    isEach: of(row.features, 'each') === 1,
    isName: of(row.features, 'name') === 1,
    expectedKind: of(row.features, 'expectedKind'),
    otherKind: of(row.features, 'otherKind'),
  }));
  const byPlace = groupBy(claims, (claim) => `${claim.case}/${claim.part}/${claim.field}`);
  // As in use: another payslip on the same page is no rival.
  for (const own of byPlace.values())
    for (const claim of own)
      claim.rival = claim.isEach
        ? 0
        : Math.max(0, ...own.filter(({ value }) => value !== claim.value).map(({ probability }) => probability));
  return claims.filter(({ probability }) => probability >= LEAST_CLAIM);
}

function describeClaims(claims: readonly LearnClaim[]): Row[] {
  const byField = groupBy(claims, (claim) => `${claim.case}/${claim.field}`);
  return claims.map((claim) => ({
    features: describeClaim(claim, byField.get(`${claim.case}/${claim.field}`) ?? []),
    isRight: claim.isRight,
    weight: 1,
  }));
}

type Said = { case: string; raw: number; isRight: boolean };

/** The likeliest claim of each field on each paper, as it would be said. */
function pickBest(rows: readonly LearnRow[], weights: Pick<Weights, 'candidates' | 'claims'>): Said[] {
  const claims = toClaims(rows, weights.candidates);
  const described = describeClaims(claims);
  const scored = claims.map((claim, at) => ({
    claim,
    raw: toProbability(weights.claims, described[at]?.features ?? []),
  }));
  const byPlace = groupBy(scored, ({ claim }) => `${claim.case}/${claim.part}/${claim.field}`);
  return [...byPlace.values()].flatMap((own) => {
    const [best] = own.sort((a, b) => b.raw - a.raw);
    return best ? [{ case: best.claim.case, raw: best.raw, isRight: best.claim.isRight }] : [];
  });
}

/** What would be said of cases that took no part in learning: each half of them is judged by the steps of the other. */
export function pickSaid(rows: readonly LearnRow[], weights: Weights): { probability: number; isRight: boolean }[] {
  const best = pickBest(rows, weights);
  const cases = new Map([...new Set(best.map((one) => one.case))].map((key, at) => [key, at % 2]));
  return [0, 1].flatMap((half) => {
    const steps = calibrate(best.filter((one) => cases.get(one.case) !== half));
    return best
      .filter((one) => cases.get(one.case) === half)
      .map(({ raw, isRight }) => ({
        isRight,
        probability: steps.findLast(({ from }) => from <= raw)?.probability ?? 0,
      }));
  });
}
