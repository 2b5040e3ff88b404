import type { Tree, TreeModel } from '../../../server/facts/extract/trees';

export type Row = { features: readonly number[]; isRight: boolean; weight: number };

export type GrowOptions = {
  trees: number;
  depth: number;
  /** How far each tree goes towards what is left to explain. */
  rate: number;
  /** Least sum of second derivatives in a leaf: fewer examples say nothing. */
  leastLeaf: number;
  /** Ridge on a leaf's value. */
  ridge: number;
  /** Shares of the examples and of the features that each tree sees. */
  rowShare: number;
  featureShare: number;
  seed: number;
};

/** Thresholds tried for a feature. */
const BINS = 32;

/** Boosted trees on the logistic loss, by histograms. The same each time for the same rows. */
export function growTrees(rows: readonly Row[], options: GrowOptions): TreeModel {
  const width = rows[0]?.features.length ?? 0;
  const random = createRandom(options.seed);
  const edges = Array.from({ length: width }, (_, feature) => listEdges(rows.map((row) => row.features[feature] ?? 0)));
  const bins = edges.map((own, feature) => Uint8Array.from(rows, (row) => binOf(row.features[feature] ?? 0, own)));
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  const right = rows.reduce((sum, row) => sum + (row.isRight ? row.weight : 0), 0);
  const start = Math.log((right + 1) / (total - right + 1));
  const sums = new Float64Array(rows.length).fill(start);
  const trees: Tree[] = [];
  for (let at = 0; at < options.trees; at++) {
    const gradient = new Float64Array(rows.length);
    const hessian = new Float64Array(rows.length);
    const chosen: number[] = [];
    for (const [index, row] of rows.entries()) {
      const probability = 1 / (1 + Math.exp(-(sums[index] ?? 0)));
      gradient[index] = ((row.isRight ? 1 : 0) - probability) * row.weight;
      hessian[index] = probability * (1 - probability) * row.weight;
      if (random() < options.rowShare) chosen.push(index);
    }
    const features = Array.from({ length: width }, (_, feature) => feature).filter(
      () => random() < options.featureShare,
    );
    const tree = growTree({ chosen, gradient, hessian, bins, edges, features, options });
    for (const [index, row] of rows.entries()) sums[index] = (sums[index] ?? 0) + readTree(tree, row.features);
    trees.push(tree);
  }
  return { start, trees };
}

function readTree(tree: Tree, features: readonly number[]): number {
  let node = 0;
  for (;;) {
    const feature = tree.feature[node] ?? -1;
    const value = tree.value[node] ?? 0;
    if (feature < 0) return value;
    node = (features[feature] ?? 0) <= value ? (tree.left[node] ?? 0) : (tree.left[node] ?? 0) + 1;
  }
}

type Growth = {
  chosen: number[];
  gradient: Float64Array;
  hessian: Float64Array;
  bins: readonly Uint8Array[];
  edges: readonly number[][];
  features: readonly number[];
  options: GrowOptions;
};

function growTree(growth: Growth): Tree {
  const tree: Tree = { feature: [-1], value: [0], left: [0] };
  const open = [{ node: 0, rows: growth.chosen, depth: 0 }];
  for (let next = open.shift(); next; next = open.shift()) {
    const { node, rows, depth } = next;
    const split = depth < growth.options.depth ? findSplit(growth, rows) : null;
    if (!split) {
      tree.value[node] = round(leafValue(growth, rows) * growth.options.rate);
      continue;
    }
    const left = tree.feature.length;
    tree.feature[node] = split.feature;
    tree.value[node] = growth.edges[split.feature]?.[split.bin] ?? 0;
    tree.left[node] = left;
    for (let side = 0; side < 2; side++) {
      tree.feature.push(-1);
      tree.value.push(0);
      tree.left.push(0);
    }
    const bins = growth.bins[split.feature];
    const isLeft = (row: number): boolean => (bins?.[row] ?? 0) <= split.bin;
    open.push({ node: left, rows: rows.filter(isLeft), depth: depth + 1 });
    open.push({ node: left + 1, rows: rows.filter((row) => !isLeft(row)), depth: depth + 1 });
  }
  return tree;
}

function leafValue({ gradient, hessian, options }: Growth, rows: readonly number[]): number {
  let [up, down] = [0, options.ridge];
  for (const row of rows) {
    up += gradient[row] ?? 0;
    down += hessian[row] ?? 0;
  }
  return up / down;
}

function findSplit(growth: Growth, rows: readonly number[]): { feature: number; bin: number } | null {
  const { gradient, hessian, options } = growth;
  let [sumG, sumH] = [0, 0];
  for (const row of rows) {
    sumG += gradient[row] ?? 0;
    sumH += hessian[row] ?? 0;
  }
  const whole = (sumG * sumG) / (sumH + options.ridge);
  let best: { feature: number; bin: number; gain: number } | null = null;
  for (const feature of growth.features) {
    const count = (growth.edges[feature]?.length ?? 0) + 1;
    if (count < 2) continue;
    const [g, h] = [new Float64Array(count), new Float64Array(count)];
    const bins = growth.bins[feature];
    for (const row of rows) {
      const bin = bins?.[row] ?? 0;
      g[bin] = (g[bin] ?? 0) + (gradient[row] ?? 0);
      h[bin] = (h[bin] ?? 0) + (hessian[row] ?? 0);
    }
    let [leftG, leftH] = [0, 0];
    for (let bin = 0; bin < count - 1; bin++) {
      leftG += g[bin] ?? 0;
      leftH += h[bin] ?? 0;
      const rightH = sumH - leftH;
      if (leftH < options.leastLeaf || rightH < options.leastLeaf) continue;
      const rightG = sumG - leftG;
      const gain = (leftG * leftG) / (leftH + options.ridge) + (rightG * rightG) / (rightH + options.ridge) - whole;
      if (gain > (best?.gain ?? LEAST_GAIN)) best = { feature, bin, gain };
    }
  }
  return best;
}

/** Less is chance. */
const LEAST_GAIN = 0.5;

/** Middle points between values, where each part holds about as many examples; of few values, between all of them. */
function listEdges(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const own = [...new Set(sorted)];
  if (own.length <= BINS) return own.slice(1).map((value, at) => round((value + (own[at] ?? 0)) / 2));
  const edges = new Set<number>();
  for (let part = 1; part < BINS; part++) {
    const at = Math.floor((part * sorted.length) / BINS);
    const [low, high] = [sorted[at - 1] ?? 0, sorted[at] ?? 0];
    if (low < high) edges.add(round((low + high) / 2));
  }
  return [...edges].sort((a, b) => a - b);
}

function binOf(value: number, edges: readonly number[]): number {
  let bin = 0;
  while (bin < edges.length && value > (edges[bin] ?? 0)) bin += 1;
  return bin;
}

const round = (value: number): number => Math.round(value * 1e5) / 1e5;

/** A mulberry: short, and the same on every machine. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
