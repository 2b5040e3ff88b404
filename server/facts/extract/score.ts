import { addTrees, treeModel } from '@/server/facts/extract/trees';
import weights from '@/server/facts/extract/weights.json';

/** Learned by `npm run train:facts` from papers that bench/facts/papers makes. */
const model = treeModel.parse(weights);

/** How likely a candidate is its field's value, 0 to 1. */
export const score = (features: readonly number[]): number => 1 / (1 + Math.exp(-addTrees(model, features)));
