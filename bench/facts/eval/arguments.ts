import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { READERS, type ReaderName } from './sources/page-reader';

export const USAGE = `npm run eval:facts -- [DIR ...] [options]
  DIR               a folder of cases, each <case type>/<case>/ with its papers and truth.json
  --samples         the sample cases of this repository
  --generated N     N generated cases, none of which took part in training
  --only CASES      of the folders' and sample cases, only these, by commas
  --without CASES   all but these
  --reader NAME     ${READERS.join(' or ')}; ${READERS[0]} without it
  --cache DIR       keep the pages that were read in this folder, and take them from there; empty it after a change of the reader
  --verbose         list each fact that is wrong or missed
  --json FILE       write every judgement
  --write-docs      write the figures into docs/accuracy.md
Ends with 1 when a target is missed.`;

export type EvalFactsOptions = {
  folders: { folder: string; name: string }[];
  samples: boolean;
  generated: number;
  /** Null: all. */
  only: string[] | null;
  without: string[];
  reader: ReaderName;
  cache: string | null;
  verbose: boolean;
  json: string | null;
  writeDocs: boolean;
};

/** Throws an error whose message is for the person at the keyboard. */
export function parseArguments(args: string[]): EvalFactsOptions {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      samples: { type: 'boolean', default: false },
      generated: { type: 'string' },
      only: { type: 'string' },
      without: { type: 'string' },
      reader: { type: 'string', default: READERS[0] },
      cache: { type: 'string' },
      verbose: { type: 'boolean', default: false },
      json: { type: 'string' },
      'write-docs': { type: 'boolean', default: false },
    },
  });
  const folders = positionals.map((folder) => ({ folder: resolve(folder), name: basename(resolve(folder)) }));
  const names = folders.map(({ name }) => name);
  const taken = names.find((name, index) => names.indexOf(name) !== index || RESERVED.includes(name));
  if (taken !== undefined) throw new Error(`There are two sets called ${taken}: copy or link one under another name.`);
  if (folders.length === 0 && !values.samples && values.generated === undefined) throw new Error(USAGE);
  return {
    folders,
    samples: values.samples,
    generated: parseCount(values.generated),
    only: values.only === undefined ? null : splitNames(values.only),
    without: splitNames(values.without ?? ''),
    reader: chooseReader(values.reader),
    cache: values.cache === undefined ? null : resolve(values.cache),
    verbose: values.verbose,
    json: values.json ?? null,
    writeDocs: values['write-docs'],
  };
}

/** What the sets are called that are in no folder of the caller's. */
export const SAMPLES_SET = 'samples';
export const GENERATED_SET = 'generated';
const RESERVED: string[] = [SAMPLES_SET, GENERATED_SET];

const splitNames = (names: string) => names.split(',').filter((name) => name !== '');

function parseCount(count: string | undefined): number {
  if (count === undefined) return 0;
  if (!/^[1-9]\d{0,4}$/.test(count)) throw new Error(`--generated ${count} is no number of cases.`);
  return Number(count);
}

function chooseReader(name: string): ReaderName {
  const reader = READERS.find((one) => one === name);
  if (!reader) throw new Error(`There is no reader ${name}: ${READERS.join(' or ')}.`);
  return reader;
}
