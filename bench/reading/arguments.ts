import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ENGINES } from './engines';
import { BENCH_SETS, type BenchSetName } from './papers/sets';

/** The pages in bench/pages, which stay as they are from release to release. */
export const KEPT_SET = 'kept';
export type OwnSetName = BenchSetName | typeof KEPT_SET;
export const OWN_SETS = [KEPT_SET, ...(Object.keys(BENCH_SETS) as BenchSetName[])] as const;

export const USAGE = `npm run eval -- [options]
  --set NAMES       only these of our own sets, by commas: ${OWN_SETS.join(', ')}; all
  --public DIR      a folder of pictures, each NAME.png or .jpg beside NAME.gt.txt; can be repeated
  --name NAME       what to call the folder named before it; without it, the folder's own name
  --limit N         only the first N pictures of such a folder
  --cases DIR       case folders with truth.json: how many of the printed values stand in the words read
  --engine NAMES    by commas: ${Object.keys(ENGINES).join(', ')}; without it, all that can be had here
  --quick           one paper of each own set
  --missing         list the words and values that were not found
  --json FILE       write the counts of each page
  --from FILE       read nothing: take the counts from such a file
  --write-docs      write the figures into docs/accuracy.md and docs/accuracy.svg
Own sets are read unless only --public or --cases is given. Ends with 1 when a target is missed.`;

export type EvalOptions = {
  sets: OwnSetName[];
  folders: { folder: string; name: string }[];
  limit: number;
  cases: string | null;
  /** Null: all that can be had. */
  engines: string[] | null;
  quick: boolean;
  showMissing: boolean;
  json: string | null;
  from: string | null;
  writeDocs: boolean;
};

/** Throws an error whose message is for the person at the keyboard. */
export function parseArguments(args: string[]): EvalOptions {
  const { values, tokens } = parseArgs({
    args,
    tokens: true,
    options: {
      set: { type: 'string' },
      public: { type: 'string', multiple: true },
      name: { type: 'string', multiple: true },
      limit: { type: 'string' },
      cases: { type: 'string' },
      engine: { type: 'string' },
      quick: { type: 'boolean', default: false },
      missing: { type: 'boolean', default: false },
      json: { type: 'string' },
      from: { type: 'string' },
      'write-docs': { type: 'boolean', default: false },
    },
  });
  const folders: EvalOptions['folders'] = [];
  for (const token of tokens) {
    if (token.kind !== 'option' || token.value === undefined) continue;
    if (token.name === 'public') folders.push({ folder: resolve(token.value), name: basename(resolve(token.value)) });
    if (token.name !== 'name') continue;
    const last = folders.at(-1);
    if (!last) throw new Error('--name stands after the --public that it names.');
    last.name = token.value;
  }
  const names = folders.map(({ name }) => name);
  const taken = names.find((name, index) => names.indexOf(name) !== index || OWN_SETS.some((own) => own === name));
  if (taken !== undefined) throw new Error(`There are two sets called ${taken}: give one of them another --name.`);
  const isElsewhere = (folders.length > 0 || values.cases !== undefined) && !values['write-docs'];
  return {
    sets: chooseSets(values.set ?? (isElsewhere ? '' : 'all')),
    folders,
    limit: parseLimit(values.limit),
    cases: values.cases === undefined ? null : resolve(values.cases),
    engines: values.engine === undefined ? null : chooseEngines(values.engine),
    quick: values.quick,
    showMissing: values.missing,
    json: values.json ?? null,
    from: values.from ?? null,
    writeDocs: values['write-docs'],
  };
}

const splitNames = (names: string) => names.split(',').filter((name) => name !== '');

function chooseSets(names: string): OwnSetName[] {
  if (names === 'all') return [...OWN_SETS];
  return splitNames(names).map((name) => {
    const set = OWN_SETS.find((own) => own === name);
    if (!set) throw new Error(`There is no set ${name}: ${OWN_SETS.join(', ')} or all.`);
    return set;
  });
}

function chooseEngines(names: string): string[] {
  const unknown = splitNames(names).find((name) => !(name in ENGINES));
  if (unknown !== undefined) throw new Error(`There is no engine ${unknown}: ${Object.keys(ENGINES).join(', ')}.`);
  return splitNames(names);
}

function parseLimit(limit: string | undefined): number {
  if (limit === undefined) return Number.POSITIVE_INFINITY;
  if (!/^[1-9]\d*$/.test(limit)) throw new Error(`--limit ${limit} is no number of pictures.`);
  return Number(limit);
}
