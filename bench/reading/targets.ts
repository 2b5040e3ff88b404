import { PRODUCT } from './engines';
import type { PrintedValues } from './results';
import type { Summary } from './summarise';

export type Verdict = { what: string; value: number; target: number; isMet: boolean; isCount: boolean };

/**
 * Words found on the kept pages when this harness was first run, November 2026. No distortion may lose more than what
 * `TOLERANCE` gives: a better reading of hard pages must not be paid for by plain ones.
 */
const KEPT_WORDS = {
  clean200: 593 / 599,
  exif6: 595 / 599,
  fax: 575 / 599,
  noise: 589 / 599,
  phone: 586 / 599,
  rot180: 597 / 599,
  rot2: 587 / 599,
  rot90: 597 / 599,
};
const TOLERANCE = 0.003;

type Floor = { set: string; distortion: string | null; metric: 'words' | 'runsFound'; target: number };

const FLOORS: Floor[] = [
  ...Object.entries(KEPT_WORDS).map(([distortion, found]) => {
    return { set: 'kept', distortion, metric: 'words' as const, target: found - TOLERANCE };
  }),
  { set: 'receipts', distortion: null, metric: 'words', target: 0.9 },
  { set: 'forms', distortion: 'clean200', metric: 'words', target: 0.97 },
  { set: 'tables', distortion: 'clean200', metric: 'words', target: 0.97 },
  { set: 'prose', distortion: 'clean200', metric: 'words', target: 0.97 },
  { set: 'screens', distortion: 'clean200', metric: 'words', target: 0.97 },
  { set: 'languages', distortion: 'clean200', metric: 'words', target: 0.97 },
  // What a reader of real papers must reach; by the names under which the sets are known.
  { set: 'sroie', distortion: null, metric: 'runsFound', target: 0.92 },
  { set: 'funsd', distortion: null, metric: 'runsFound', target: 0.91 },
  { set: 'wildreceipt', distortion: null, metric: 'runsFound', target: 0.74 },
];

/** Sets on which no page may be left lying on its side: all pages of ours, whose upright way is known. */
const UPRIGHT_SETS = ['kept', 'receipts', 'forms', 'tables', 'prose', 'screens', 'languages'];

const PRINTED_TARGET = 0.98;

const METRIC_NAMES = { words: 'words found', runsFound: 'runs found' } as const;

/** The targets that these results can answer; none for what was not read. */
export function judge({ summaries, printed }: { summaries: Summary[]; printed: PrintedValues[] }): Verdict[] {
  const own = summaries.filter(({ engine }) => engine === PRODUCT);
  const verdicts: Verdict[] = FLOORS.flatMap(({ set, distortion, metric, target }) => {
    const value = own.find((one) => one.set === set && one.distortion === distortion)?.[metric]?.value;
    const what = `${set}${distortion ? `, ${distortion}` : ''}: ${METRIC_NAMES[metric]}`;
    return value === undefined ? [] : [{ what, value, target, isMet: value >= target, isCount: false }];
  });
  for (const { set, sideways } of own.filter((one) => one.distortion === null && UPRIGHT_SETS.includes(one.set))) {
    const value = sideways ?? 0;
    verdicts.push({ what: `${set}: pages on their side`, value, target: 0, isMet: value === 0, isCount: true });
  }
  const values = printed.reduce((sum, one) => sum + one.values, 0);
  if (values > 0) {
    const value = printed.reduce((sum, one) => sum + one.exact, 0) / values;
    const isMet = value >= PRINTED_TARGET;
    verdicts.push({ what: 'printed values found', value, target: PRINTED_TARGET, isMet, isCount: false });
  }
  return verdicts;
}
