import type { EngineReading } from './engines';
import { countCharacterErrors, countWordErrors } from './metrics/edits';
import { countOrderedPairs, countWholeLines } from './metrics/lines';
import { countInPlace } from './metrics/places';
import { countFound, toRuns, toWords } from './metrics/words';
import type { EvalPage } from './page';
import type { MeasuredPage } from './results';

type Measure = {
  page: EvalPage;
  engine: string;
  reading: EngineReading;
  seconds: number;
  failure: string | null;
};

/** What a reading is worth against the truth, and the words that it lacks. */
export function measurePage({ page, engine, reading, seconds, failure }: Measure): {
  measured: MeasuredPage;
  missing: string[];
} {
  const { set, document, distortion, truth, isOrdered, places } = page;
  const texts = { truth, read: reading.text };
  const words = toWords(truth);
  const { found, missing } = countFound({ truth: words, read: toWords(reading.text) });
  const runs = { truth: toRuns(truth), read: toRuns(reading.text) };
  return {
    missing,
    measured: {
      set,
      document,
      distortion,
      engine,
      words: { found, of: words.length },
      runs: { found: countFound(runs).found, of: runs.truth.length, read: runs.read.length },
      lines: countWholeLines(texts),
      order: isOrdered ? countOrderedPairs(texts) : null,
      characterErrors: isOrdered ? countCharacterErrors(texts) : null,
      wordErrors: isOrdered ? countWordErrors(texts) : null,
      inPlace: places && reading.words ? countInPlace({ lines: places, read: reading.words }) : null,
      sideways: reading.sideways,
      seconds,
      failure,
    },
  };
}
