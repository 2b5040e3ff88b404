import { z } from 'zod';

const share = z.object({ found: z.number(), of: z.number() });
const errors = z.object({ errors: z.number(), of: z.number() });

/** One page read by one engine, as counts: figures are made of these, and none of a page's words are in here. */
const measuredPage = z.object({
  set: z.string(),
  document: z.string(),
  distortion: z.string(),
  engine: z.string(),
  words: share,
  runs: share.extend({ read: z.number() }),
  lines: share,
  /** Null where the reading order is not known. */
  order: share.nullable(),
  /** Null where the places are not known, or the engine gives none. */
  inPlace: share.nullable(),
  characterErrors: errors.nullable(),
  wordErrors: errors.nullable(),
  sideways: z.boolean().nullable(),
  seconds: z.number(),
  /** What the reader said when it gave up; everything then counts as not found. */
  failure: z.string().nullable(),
});

/** Values that are printed on papers of one kind, and how many of them stand in what was read. */
const printedValues = z.object({
  made: z.string(),
  documents: z.number(),
  values: z.number(),
  exact: z.number(),
  unspaced: z.number(),
  /** All of its words are on one page, in any order. */
  scattered: z.number(),
});

export const evalResults = z.object({
  madeOn: z.string(),
  machine: z.object({
    processor: z.string(),
    cores: z.number(),
    system: z.string(),
    node: z.string(),
    tesseract: z.string().nullable(),
    /** The mean number of processes that waited for a core in the last minute of the run. */
    load: z.number(),
  }),
  seconds: z.number(),
  pages: z.array(measuredPage),
  printed: z.array(printedValues),
});

export type MeasuredPage = z.infer<typeof measuredPage>;
export type PrintedValues = z.infer<typeof printedValues>;
export type EvalResults = z.infer<typeof evalResults>;
