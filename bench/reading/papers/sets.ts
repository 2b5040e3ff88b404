import { makeHandPrintedForm, makeHandwrittenForm, makeTypedForm } from './forms';
import { makeFrenchLetter, makeGermanLetter, makePolishLetter, makeSpanishLetter } from './languages';
import { makeLetter, makeNewsletter } from './prose';
import { makeCardSlip, makeFareTicket, makeMealReceipt, makeTillReceipt } from './receipts';
import { makeDarkScreen, makeLightScreen } from './screens';
import type { DrawnPaper } from './sheet';
import type { Distortion } from './spoil';
import { makeBankStatement, makeInvoice, makeMeterTable, makePayslip } from './tables';

type BenchPaper = { name: string; make: (seed: number) => Promise<DrawnPaper>; seed: number };

type BenchSet = {
  papers: BenchPaper[];
  /** What every paper goes through. */
  always: readonly Distortion[];
  /** What the papers take turns at. */
  inTurn: readonly Distortion[];
};

/** How many of a set's turns each paper takes: enough that over all papers each distortion is met several times. */
const TURNS_A_PAPER = 4;

const ON_PAPER = [
  'rot2',
  'phone',
  'fax98',
  'faint',
  'rot90',
  'jpeg',
  'rot180',
  'noise',
  'fax196',
  'curl',
  'rot270',
  'exif6',
] as const satisfies Distortion[];

const repeat = (name: string, make: BenchPaper['make'], seeds: number[]): BenchPaper[] =>
  seeds.map((seed) => ({ name: `${name}-${seed}`, make, seed }));

/** The papers that are drawn for each run; every one differs by its seed. */
export const BENCH_SETS = {
  receipts: {
    papers: [
      ...repeat('till', makeTillReceipt, [101, 102, 103, 104]),
      ...repeat('meal', makeMealReceipt, [111, 112, 113]),
      ...repeat('card', makeCardSlip, [121, 122, 123]),
      ...repeat('fare', makeFareTicket, [131, 132]),
    ],
    always: ['clean200', 'thermal', 'crumpled'],
    inTurn: ['phone', 'thermal90', 'faint', 'jpeg', 'rot180', 'curl'],
  },
  forms: { papers: repeat('form', makeTypedForm, [201, 202, 203]), always: ['clean200'], inTurn: ON_PAPER },
  handwriting: {
    papers: [
      ...repeat('printed', makeHandPrintedForm, [221, 222]),
      ...repeat('joined', makeHandwrittenForm, [231, 232]),
    ],
    always: ['clean200'],
    inTurn: ['phone', 'fax196', 'rot2', 'curl'],
  },
  tables: {
    papers: [
      ...repeat('invoice', makeInvoice, [301]),
      ...repeat('account', makeBankStatement, [311]),
      ...repeat('payslip', makePayslip, [321]),
      ...repeat('meters', makeMeterTable, [331]),
    ],
    always: ['clean200'],
    inTurn: ON_PAPER,
  },
  prose: {
    papers: [...repeat('news', makeNewsletter, [401, 402]), ...repeat('harbour', makeLetter, [411, 412])],
    always: ['clean200'],
    inTurn: ON_PAPER,
  },
  screens: {
    papers: [...repeat('dark', makeDarkScreen, [501, 502]), ...repeat('light', makeLightScreen, [511])],
    always: ['clean200'],
    inTurn: ['jpeg', 'phone'],
  },
  languages: {
    papers: [
      ...repeat('german', makeGermanLetter, [601]),
      ...repeat('french', makeFrenchLetter, [602]),
      ...repeat('spanish', makeSpanishLetter, [603]),
      ...repeat('polish', makePolishLetter, [604]),
    ],
    always: ['clean200'],
    inTurn: ['phone', 'rot2', 'fax196', 'jpeg'],
  },
} as const satisfies Record<string, BenchSet>;

export type BenchSetName = keyof typeof BENCH_SETS;

export type PlannedPaper = BenchPaper & { set: BenchSetName; distortions: Distortion[] };

/** The papers of a set, each with what it goes through; the same on every run. */
export function planBenchSet(set: BenchSetName): PlannedPaper[] {
  const { papers, always, inTurn }: BenchSet = BENCH_SETS[set];
  return papers.map((paper, index) => {
    const first = index * TURNS_A_PAPER;
    const turns = Array.from({ length: TURNS_A_PAPER }, (_, turn) => inTurn[(first + turn) % inTurn.length]);
    const own = turns.filter((turn) => turn !== undefined);
    return { ...paper, set, distortions: [...new Set([...always, ...own])] };
  });
}
