import type { TruthLine } from './papers/sheet';

/** A picture with the words that stand on it. */
export type EvalPage = {
  set: string;
  /** The paper: its spoilt copies share it. */
  document: string;
  distortion: string;
  /** Absolute path of the picture. */
  path: string;
  /** One line of the page a line. */
  truth: string;
  /** Whether the lines of the truth are in reading order. */
  isOrdered: boolean;
  /** Where each line stands on the upright page; null where that is not known. */
  places: TruthLine[] | null;
};
