import { z } from 'zod';

/** A tree as lists by node: a feature's index, or -1 for a leaf; its threshold, or the leaf's value; its left child, whose neighbour is the right one. */
const tree = z.object({ feature: z.array(z.int()), value: z.array(z.number()), left: z.array(z.int()) });
export const treeModel = z.object({ start: z.number(), trees: z.array(tree) });
export type Tree = z.infer<typeof tree>;
export type TreeModel = z.infer<typeof treeModel>;

/** The sum of the trees' leaves, as log odds. */
export function addTrees({ start, trees }: TreeModel, features: readonly number[]): number {
  let sum = start;
  for (const { feature, value, left } of trees) {
    let node = 0;
    for (let at = feature[node] ?? -1; at >= 0; at = feature[node] ?? -1) {
      const first = left[node] ?? 0;
      node = (features[at] ?? 0) <= (value[node] ?? 0) ? first : first + 1;
    }
    sum += value[node] ?? 0;
  }
  return sum;
}
