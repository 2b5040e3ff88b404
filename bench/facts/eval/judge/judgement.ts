/** `abstained`: nothing was said though the value had been found, since it was not sure enough. */
export type Outcome = 'right' | 'wrong' | 'missed' | 'abstained';

/** One fact that was said, or one that was not said and is true. */
export type Judgement = {
  case: string;
  /** Null where a whole case is judged, as are the two below. */
  file: string | null;
  /** The kind of evidence that the file is in truth; null too where it is none. */
  kind: string | null;
  /** How the file was made: `text`, `scan`, `photo`. */
  made: string | null;
  field: string;
  outcome: Outcome;
  /** As an officer would read it. */
  said: string | null;
  /** As it is printed; null where something was said of which the truth has nothing in this place. */
  truth: string | null;
  probability: number | null;
};
