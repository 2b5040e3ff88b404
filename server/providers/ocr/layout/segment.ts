import type { Placed } from './cluster-rows';

/** Words that stand together on a line, no farther apart than words do. */
export type Segment = Placed & {
  text: string;
  wordCount: number;
  /** Its place in the order in which the file or the recogniser gives it. */
  first: number;
};

/** What stands beside each other, from left to right. */
export type Row<T extends Segment> = T[];
/** Rows that are read one after the other, from top to bottom. */
export type Block<T extends Segment> = Row<T>[];

const SIGNS = /[\p{Sc}\p{Pd}\s.,:/%+()'’x×*#•·]/gu;

/** An amount, a date, a count, a bullet: more figures and signs than letters. A date with its label is none. */
export function isNumeric(text: string): boolean {
  if (/\p{L}:/u.test(text)) return false;
  const letters = text.replace(SIGNS, '').replace(/\d/g, '').length;
  const figures = text.replace(/\D/g, '').length;
  return letters <= Math.max(figures, text.trim().length < 3 && !/\p{L}/u.test(text) ? 1 : 0);
}

export const hasDigit = (text: string): boolean => /\d/.test(text);
