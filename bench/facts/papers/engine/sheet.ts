import type { FontName } from './metrics';
import type { Words } from './words';

/** A line of print. `x` is its left edge, or as `align` says; `y` its baseline; both in points from the page's top left. */
export type Print = {
  words: Words;
  x: number;
  y: number;
  size: number;
  font: FontName;
  align?: 'right' | 'centre';
  /** Room added between letters, in points. */
  spacing?: number;
};

/** A rule or a box that is drawn and never read as a word. */
export type Rule = { x0: number; y0: number; x1: number; y1: number };

/** A page as it is laid out, with the kind of evidence that stands on it. */
export type Sheet = { width: number; height: number; prints: Print[]; rules: Rule[] };

export const createSheet = (width: number, height: number): Sheet => ({ width, height, prints: [], rules: [] });
