import { FEATURES, type FeatureName } from '@/server/facts/extract/features';

/** Set by hand until papers are there to learn from. */
const BY_HAND: Partial<Record<FeatureName, number>> = {
  nearness: 7,
  rival: -4,
  contraryWords: -1.2,
  phraseOther: -0.8,
  phraseShared: -0.4,
  phraseWords: 0.5,
  expectedKind: 2,
  otherKind: -2.2,
  edits: -0.4,
  negative: -1.5,
  foreign: -1.5,
  above: -1,
  before: -1,
  nth: -0.5,
  links: 0.2,
  gap: -0.3,
  labelsBetween: -1,
  colon: 0.4,
  labelWhole: 0.5,
  valueWhole: 0.4,
  rowContrary: -0.7,
  steps: -0.2,
  unlabelled: 1,
  iban: 2.5,
  nationalInsurance: 2.5,
  run: -0.3,
};
const START = -4.5;

/** How likely a candidate is its field's value, 0 to 1. */
export function score(features: readonly number[]): number {
  const sum = FEATURES.reduce((total, name, at) => total + (BY_HAND[name] ?? 0) * (features[at] ?? 0), START);
  return 1 / (1 + Math.exp(-sum));
}
