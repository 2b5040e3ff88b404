/** What must hold for the ratio of a row, or for our own figure: of its median, or of the value that this share of all does not exceed. */
export type Target = { of: 'ratio' | 'ours'; share?: number } & ({ most: number } | { least: number });

/**
 * One figure, taken several times. `floor[i]` was taken right after `ours[i]`, so that other work on the machine weighs on both alike, and
 * the ratio of the two says more than either.
 */
export type Row = {
  /** Stands for this row in all result files. */
  key: string;
  what: string;
  /** What it is measured beside. Null where our own figure counts alone. */
  against: string | null;
  unit: 'ms' | 's' | '/s' | 'KB' | 'MB' | '';
  ours: number[];
  floor: number[] | null;
  isMoreBetter?: boolean;
  target: Target | null;
};

export type Measure = {
  /** Quick: few runs over little data, to see that the measure works. */
  run: (options: { isQuick: boolean }) => Promise<Row[]>;
};

export type Machine = {
  processor: string;
  cores: number;
  memoryGb: number;
  platform: string;
  node: string;
  load: number;
};

/** A row as a result file holds it. */
export type Measured = Row & { measure: string };

export type Results = {
  /** UTC, ISO 8601. */
  at: string;
  commit: string;
  isQuick: boolean;
  machine: Machine;
  rows: Measured[];
  /** Measures that gave no figures, and why. */
  failed: { measure: string; problem: string }[];
};
