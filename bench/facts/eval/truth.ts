import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { findCaseType } from '../../../server/case-types/registry';
import type { CaseType } from '../../../server/case-types/schema';
import { readTrueValue, type TrueValue, type WrittenValue, writtenValue } from './truth-values';

const shown = z.object({ value: writtenValue, printed: z.union([z.string(), z.array(z.string())]).optional() });

/** What evaluation needs of a `truth.json`; it may say more. */
export const caseTruth = z.object({
  caseType: z.string(),
  documents: z
    .array(
      z.object({
        file: z.string(),
        evidence: z.string().nullable(),
        made: z.string(),
        shows: z.record(z.string(), z.union([shown, z.array(shown)])),
      }),
    )
    .min(1),
  facts: z.record(z.string(), z.union([writtenValue, z.array(writtenValue)])),
});
export type CaseTruth = z.infer<typeof caseTruth>;

export type ShownValue = { value: TrueValue; printed: string[] };
export type TruePart = { kind: string | null; pages: number[]; refuses: boolean };
export type TrueDocument = {
  file: string;
  /** The kind of evidence; null for a paper that is none. */
  evidence: string | null;
  /** `text`, `scan`, `photo`, or any other word. */
  made: string;
  /** The papers that the file holds, where that is known. */
  parts: TruePart[] | null;
  /** What the paper says of each field that it says anything of. */
  shows: ReadonlyMap<string, ShownValue[]>;
};
export type TrueFact = {
  values: TrueValue[];
  /** All of `values` are true, one an entry; otherwise any of them will do. */
  isList: boolean;
};
export type TrueCase = {
  name: string;
  caseType: CaseType;
  documents: TrueDocument[];
  facts: ReadonlyMap<string, TrueFact>;
};

/** Throws an error that says what is wrong with the truth of the case called `name`. */
export function readTruth({ name, truth }: { name: string; truth: CaseTruth }): TrueCase {
  const caseType = findCaseType(truth.caseType);
  if (!caseType) throw new Error(`${name}: there is no case type ${truth.caseType}.`);
  const read = (key: string, written: WrittenValue) => readTrueValue({ key, written, caseType });
  const readShown = (shows: CaseTruth['documents'][number]['shows']): [string, ShownValue[]][] =>
    Object.entries(shows).map(([key, values]) => [
      key,
      [values].flat().map(({ value, printed = [] }) => ({ value: read(key, value), printed: [printed].flat() })),
    ]);
  return {
    name,
    caseType,
    documents: truth.documents.map(({ shows, ...document }) => ({
      ...document,
      parts: null,
      shows: joinReceipt(new Map(readShown(shows))),
    })),
    facts: new Map(
      Object.entries(truth.facts).map(([key, values]) => [
        key,
        { values: [values].flat().map((written) => read(key, written)), isList: Array.isArray(values) },
      ]),
    ),
  };
}

/** Under which a receipt stands: its amount and date are one line to a fact. */
export const RECEIPT = 'receipt';

/** What is said of a receipt as `amount`, `date` and `foreign-amount`, as one line. */
function joinReceipt(shows: Map<string, ShownValue[]>): Map<string, ShownValue[]> {
  const [amount, date, foreign] = ['amount', 'date', 'foreign-amount'].map((key) => shows.get(key)?.[0]);
  if (amount?.value.type !== 'money') return shows;
  const { minor, currency } = amount.value;
  const joined = new Map([...shows].filter(([key]) => !['amount', 'date', 'foreign-amount'].includes(key)));
  const value: TrueValue = {
    type: 'line',
    minor,
    currency,
    date: date?.value.type === 'date' ? date.value.date : null,
  };
  const printed = [amount, foreign, date].flatMap((one) => one?.printed ?? []).join(', ');
  return joined.set(RECEIPT, [{ value, printed: [printed] }]);
}

export type CaseFolder = { folder: string; truth: TrueCase };

/** Every case below `folder`: a folder with `truth.json` and the files that it names. Throws what is wrong with one. */
export function listCaseFolders(folder: string): CaseFolder[] {
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}.`);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => basename(file) === 'truth.json',
  );
  if (files.length === 0) throw new Error(`There is no truth.json below ${folder}.`);
  return files.sort().map((file) => {
    const path = join(folder, file);
    // The case is called what its folder is called.
    const truth = loadTruth({ path, name: basename(dirname(path)) });
    const absent = truth.documents.find((document) => !existsSync(join(dirname(path), document.file)));
    if (absent) throw new Error(`${path} names ${absent.file}, which is not there.`);
    return { folder: dirname(path), truth };
  });
}

/** Throws an error that says what is wrong with the file. */
export function loadTruth({ path, name }: { path: string; name: string }): TrueCase {
  const parsed = caseTruth.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!parsed.success) throw new Error(`${path}: ${z.prettifyError(parsed.error)}`);
  return readTruth({ name, truth: parsed.data });
}
