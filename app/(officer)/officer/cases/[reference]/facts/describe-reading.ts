import { describeDoubts } from '../documents/describe-doubt';
import type { FactView } from './group-facts';

/** Below these a fact is shown as one to look at; probabilities are calibrated on papers that were not learned from. */
const SURE_FROM = 0.9;
const LIKELY_FROM = 0.6;
/** Below this the words should be compared with the picture. */
const HARD_TO_READ_BELOW = 0.65;

export type Reading = {
  word: string;
  /** In full, for who points at it. */
  why: string;
  needsLook: boolean;
};

/** How surely a fact was read: the words under it, and that they are the field's. */
export function describeReading({
  origin,
  probability,
  citations,
}: Pick<FactView, 'origin' | 'probability' | 'citations'>): Reading {
  if (origin === 'officer') return { word: 'By an officer', why: 'An officer has said so.', needsLook: false };
  const doubts = describeDoubts(citations.flatMap((citation) => citation.doubts));
  if (doubts) return { word: 'Read two ways', why: `${doubts}. Compare it with the picture.`, needsLook: true };
  const [words] = citations;
  const percent = `${Math.round(probability * 100)} in 100 such values are right.`;
  if (words?.ocrConfidence != null && words.ocrConfidence < HARD_TO_READ_BELOW)
    return { word: 'Hard to read', why: `The words are hard to read. ${percent}`, needsLook: true };
  if (probability >= SURE_FROM) return { word: 'Sure', why: percent, needsLook: false };
  if (probability >= LIKELY_FROM) return { word: 'Likely', why: percent, needsLook: false };
  return { word: 'Unsure', why: percent, needsLook: true };
}
